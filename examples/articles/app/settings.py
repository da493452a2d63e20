from functools import lru_cache

from pydantic import field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What the application reads from its environment or a .env file."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str

    @field_validator("database_url")
    @classmethod
    def name_the_driver(cls, url: str) -> str:
        # Hosting platforms hand out URLs without a driver, which SQLAlchemy 2.0
        # would take for psycopg2.
        for scheme in ("postgres://", "postgresql://"):
            if url.startswith(scheme):
                return "postgresql+psycopg://" + url[len(scheme) :]
        return url


@lru_cache
def get_settings() -> Settings:
    return Settings()
