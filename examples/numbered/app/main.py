from fastapi import Depends, FastAPI
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import SessionLocal
from app.models import User

app = FastAPI(title="Users")


def get_session():
    with SessionLocal() as session:
        yield session


@app.get("/users")
def list_users(session: Session = Depends(get_session)):  # noqa: B008
    users = session.scalars(select(User).order_by(User.name).limit(50))
    return [{"email": user.email, "name": user.name} for user in users]
