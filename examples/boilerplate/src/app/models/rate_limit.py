from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db.database import Base


class RateLimit(Base):
    __tablename__ = "rate_limit"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, init=False)
    tier_id: Mapped[int] = mapped_column(ForeignKey("tier.id"), index=True)
    name: Mapped[str] = mapped_column(String(50), unique=True)
    path: Mapped[str] = mapped_column(String(255))
    limit: Mapped[int]
    period: Mapped[int]
