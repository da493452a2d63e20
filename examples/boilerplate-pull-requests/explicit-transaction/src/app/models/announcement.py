from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db.database import Base


class Announcement(Base):
    __tablename__ = "announcement"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, init=False)
    text: Mapped[str] = mapped_column(Text)
