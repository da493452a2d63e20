from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.config import settings
from app.core.db.database import async_get_db
from app.models import Category, Post, User

# The tables come from migrations, not from create_all() at the start.
app = FastAPI(title=settings.APP_NAME)

Database = Annotated[AsyncSession, Depends(async_get_db)]


class PostRead(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    title: str
    text: str


@app.get("/{username}/posts", response_model=list[PostRead])
async def read_posts(username: str, db: Database, category: str = "general"):
    user = await db.scalar(select(User).where(User.username == username))
    if user is None:
        raise HTTPException(404, "There is no such user.")
    posts = (
        select(Post)
        .join(Category, Category.id == Post.category_id)
        .where(Post.created_by_user_id == user.id, Category.slug == category)
        .order_by(Post.created_at.desc())
    )
    return (await db.scalars(posts)).all()
