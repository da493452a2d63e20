from sqlalchemy import Column, Index, Integer, String

from app.database import Base


class User(Base):
    __tablename__ = "user"
    __table_args__ = (Index("idx_user_name", "name"),)

    id = Column(Integer, primary_key=True)
    email = Column(String, unique=True, nullable=False)
    name = Column(String)
    phone = Column(String)
    bio = Column(String)
