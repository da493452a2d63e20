from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from databases.player_database import get_session
from models.player_model import PlayerModel
from schemas.player_schema import Player

app = FastAPI(title="Players")

SessionOfRequest = Annotated[AsyncSession, Depends(get_session)]


@app.get("/players", response_model=list[PlayerModel])
async def list_players(session: SessionOfRequest):
    return (await session.scalars(select(Player).order_by(Player.squad_number))).all()


@app.get("/players/{squad_number}", response_model=PlayerModel)
async def show_player(squad_number: int, session: SessionOfRequest):
    query = select(Player).where(Player.squad_number == squad_number)
    player = await session.scalar(query)
    if player is None:
        raise HTTPException(404, "Nobody has this number.")
    return player


@app.post("/players", response_model=PlayerModel, status_code=201)
async def sign_player(new: PlayerModel, session: SessionOfRequest):
    player = Player(**new.model_dump())
    session.add(player)
    try:
        await session.commit()
    except IntegrityError:
        raise HTTPException(409, "The number is taken, or the club unknown.") from None
    return player
