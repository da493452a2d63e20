"""The tables. Their columns are written in camelCase, as clients know them from the API."""

from datetime import date
from typing import Optional

from sqlalchemy import CheckConstraint, Date, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from databases.player_database import Base


class Club(Base):
    __tablename__ = "clubs"
    __table_args__ = (CheckConstraint('"foundedIn" > 1850'),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    founded_in: Mapped[Optional[int]] = mapped_column("foundedIn")


class Player(Base):
    __tablename__ = "players"
    __table_args__ = (
        CheckConstraint(
            '"squadNumber" BETWEEN 1 AND 99', name="ck_players_squadNumber"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str] = mapped_column("givenName", String(40))
    last_name: Mapped[str] = mapped_column("lastName", String(40), index=True)
    nick_name: Mapped[Optional[str]] = mapped_column("nickName", String(40))
    birth_date: Mapped[Optional[date]] = mapped_column("birthDate", Date)
    squad_number: Mapped[int] = mapped_column("squadNumber", unique=True)
    position: Mapped[str] = mapped_column(String(20))
    club_id: Mapped[Optional[int]] = mapped_column(
        "clubId", ForeignKey("clubs.id", ondelete="CASCADE")
    )
