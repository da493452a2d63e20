from typing import Annotated, Optional

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.db import get_session
from app.models import Article
from app.slugs import slug_of

app = FastAPI(title="Articles")

SessionOfRequest = Annotated[Session, Depends(get_session)]


class NewArticle(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    body: str


class ShownArticle(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    slug: str
    title: str
    body: str


@app.get("/articles", response_model=list[ShownArticle])
def list_articles(session: SessionOfRequest, tag: Optional[str] = None):
    query = select(Article).order_by(Article.created_at.desc()).limit(50)
    if tag is not None:
        query = query.where(Article.tags.any(name=tag))
    return session.scalars(query).all()


@app.get("/articles/{slug}", response_model=ShownArticle)
def show_article(slug: str, session: SessionOfRequest):
    article = session.scalar(select(Article).where(Article.slug == slug))
    if article is None:
        raise HTTPException(404, "There is no such article.")
    article.views += 1
    session.commit()
    return article


@app.post("/articles", response_model=ShownArticle, status_code=201)
def write_article(new: NewArticle, session: SessionOfRequest):
    article = Article(title=new.title, slug=slug_of(new.title), body=new.body)
    session.add(article)
    try:
        session.commit()
    except IntegrityError:
        raise HTTPException(409, "An article with this title exists.") from None
    return article
