"""What the API takes and gives. The tables are in schemas/, the other way round than usual."""

from datetime import date
from typing import Optional

from pydantic import BaseModel, ConfigDict, Field


def to_camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


class PlayerModel(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, from_attributes=True
    )

    first_name: str = Field(max_length=40)
    last_name: str = Field(max_length=40)
    nick_name: Optional[str] = Field(default=None, max_length=40)
    birth_date: Optional[date] = None
    squad_number: int = Field(ge=1, le=99)
    position: str = Field(max_length=20)
    club_id: Optional[int] = None
