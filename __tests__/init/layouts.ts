/** Files of repositories as people have them, as small as they can be. */
export type Layout = Record<string, string>;

const ini = (scripts: string, more = "prepend_sys_path = .\n"): string =>
  `[alembic]\nscript_location = ${scripts}\n${more}`;

export const revision = (
  id: string,
  parent: string | null,
  more = "",
): string => `"""${id}"""
from alembic import op
${more}
revision = "${id}"
down_revision = ${parent === null ? "None" : `"${parent}"`}


def upgrade():
    op.execute("SELECT 1")


def downgrade():
    pass
`;

const envPy = (
  imports: string,
  url: string,
  factory = "create_engine",
): string => `from alembic import context
from sqlalchemy import ${factory === "create_engine" ? "create_engine" : "pool"}
${imports}

engine = ${factory}(${url})
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;

const scripts = (
  folder: string,
  env: string,
  more = "",
): Record<string, string> => ({
  [`${folder}/env.py`]: env,
  [`${folder}/script.py.mako`]: "",
  [`${folder}/versions/0001.py`]: revision("0001", null, more),
});

const fastapiUv: Layout = {
  "alembic.ini": ini("migrations"),
  ...scripts(
    "migrations",
    `import asyncio
from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine
from app.core.config import settings

engine = create_async_engine(settings.DATABASE_URL)
`,
  ),
  "app/__init__.py": "",
  "app/core/__init__.py": "",
  "app/core/config.py": `from enum import Enum
from typing import Annotated, Literal
from pydantic import EmailStr, Field, HttpUrl, PostgresDsn, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Level(str, Enum):
    LOW = "low"
    HIGH = "high"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    PROJECT_NAME: str = "app"
    DATABASE_URL: PostgresDsn
    SECRET_KEY: SecretStr = Field(min_length=40)
    SESSION_MINUTES: int
    FIRST_SUPERUSER: EmailStr
    FRONTEND: HttpUrl
    MODE: Literal["dev", "prod"]
    LEVEL: Level
    ALLOWED: list[str]
    SENTRY_DSN: HttpUrl | None = None
    STATE = "not a field"


settings = Settings()
`,
  ".python-version": "3.12\n",
  "pyproject.toml": `[project]
name = "app"
requires-python = ">=3.11"
dependencies = ["alembic", "asyncpg", "sqlalchemy", "pydantic-settings"]
`,
  "uv.lock": "version = 1\n",
  ".env":
    "DATABASE_URL=postgresql://root:hunter2@production/app\nSECRET_KEY=hunter2\n",
  ".env.example":
    "DATABASE_URL=postgresql+asyncpg://app:changeme@localhost/app\nSECRET_KEY=changeme\n",
  "compose.yaml": `services:
  db:
    # image: postgres:9.6
    image: "postgres:16-alpine"
  app:
    build: .
`,
};

const fullStack: Layout = {
  "docker-compose.yml":
    "services:\n  db:\n    image: postgres:${POSTGRES_VERSION:-17}\n",
  "backend/alembic.ini": ini("app/alembic"),
  ...scripts(
    "backend/app/alembic",
    envPy("from app.core.config import settings", "str(settings.uri)"),
  ),
  "backend/app/__init__.py": "",
  "backend/app/core/config.py": `from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    SECRET_KEY: str = "x"
    POSTGRES_SERVER: str
    POSTGRES_USER: str
    POSTGRES_PASSWORD: str = ""
    POSTGRES_DB: str = ""
    FIRST_SUPERUSER_PASSWORD: str
    SMTP_HOST: str | None = None

    @property
    def uri(self):
        return f"postgresql+psycopg://{self.POSTGRES_USER}@{self.POSTGRES_SERVER}"

settings = Settings()
`,
  "backend/pyproject.toml": `[project]
name = "app"
requires-python = ">=3.10,<4.0"
dependencies = ["alembic"]
`,
  "backend/uv.lock": "version = 1\n",
  "frontend/package.json": "{}",
};

const pipAndDocker: Layout = {
  "alembic.ini": ini("db/migrations", ""),
  ...scripts("db/migrations", envPy("from server.settings import DSN", "DSN")),
  "server/__init__.py": "",
  "server/settings.py": `import os
from decouple import config

DSN = os.environ["LEDGER_DSN"]
WORKERS = int(os.environ["LEDGER_WORKERS"])
API_TOKEN = config("API_TOKEN")
DEBUG = config("LEDGER_DEBUG", default=False, cast=bool)
REGION = os.getenv("AWS_REGION")
os.environ["WRITTEN"] = "1"
`,
  "requirements.txt": "sqlalchemy\npsycopg2-binary\n",
  "requirements-dev.txt": "-r requirements.txt\nalembic==1.13\n",
  Dockerfile:
    "FROM node:20 AS web\nFROM --platform=linux/amd64 python:3.11-slim-bookworm\n",
  ".github/workflows/ci.yml":
    "jobs:\n  test:\n    services:\n      postgres:\n        image: postgres:14.9\n",
};

const flask: Layout = {
  "migrations/alembic.ini":
    "[alembic]\n# template used to generate migration files\n",
  ...scripts(
    "migrations",
    "from flask import current_app\n\ncurrent_app.config\n",
  ),
  "shop/__init__.py": `import os
from flask import Flask


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("SHOP_DB", "sqlite:///shop.db")
    app.config["SECRET_KEY"] = os.environ["SHOP_SECRET"]
    return app
`,
  "requirements.txt": "Flask-Migrate\npsycopg2\n",
  "runtime.txt": "python-3.10.13\n",
};

const monorepo: Layout = {
  "services/users/alembic.ini": ini("migrations"),
  ...scripts(
    "services/users/migrations",
    envPy("import os", 'os.environ["USERS_DATABASE_URL"]'),
  ),
  "services/users/pyproject.toml":
    '[tool.poetry]\nname = "users"\n[tool.poetry.dependencies]\npython = "^3.11"\nalembic = "*"\n',
  "services/users/poetry.lock": "",
  "services/billing/alembic.ini": ini("alembic"),
  ...scripts(
    "services/billing/alembic",
    envPy("import os", 'os.environ["BILLING_DATABASE_URL"]'),
  ),
  "services/billing/requirements.txt": "alembic\npsycopg\n",
  "services/search/pyproject.toml":
    '[project]\nname = "search"\ndependencies = []\n[project.optional-dependencies]\nmigrate = ["alembic"]\n[tool.alembic]\nscript_location = "%(here)s/migrations"\n',
  "services/search/uv.lock": "",
  ...scripts(
    "services/search/migrations",
    envPy("", '"postgresql+psycopg://search/app"'),
    "from pgvector.sqlalchemy import Vector\n",
  ),
  "docker-compose.yml":
    "services:\n  a:\n    image: postgres:15\n  b:\n    image: ankane/pgvector\n  c:\n    image: pgvector/pgvector:0.8.0-pg16\n",
};

const plain = (more: Layout): Layout => ({
  "alembic.ini": ini("alembic"),
  ...scripts("alembic", envPy("", '"postgresql://db/app"')),
  "requirements.txt": "alembic\n",
  ...more,
});

export const layouts = {
  "fastapi-uv": fastapiUv,
  "full-stack": fullStack,
  "pip-and-docker": pipAndDocker,
  flask,
  monorepo,
  pgvector: plain({
    "alembic/versions/0002.py": `${revision("0002", "0001")}
SQL = 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp"; create extension if not exists vector with schema public'
`,
    "compose.yml":
      "services:\n  db:\n    image: docker.io/library/postgres:15\n",
  }),
  postgis: plain({
    "alembic/versions/0002.py": revision("0002", "0001", "import geoalchemy2"),
    ".gitlab-ci.yml": "test:\n  services:\n    - postgis/postgis:14-3.4\n",
  }),
  "two extensions": plain({
    "alembic/versions/0002.py": revision(
      "0002",
      "0001",
      "import geoalchemy2\nimport pgvector",
    ),
  }),
  "old server": plain({
    "docker-compose.prod.yml": "services:\n  db:\n    image: postgres:11\n",
    "docker-compose.yml": "services:\n  db:\n    image: postgres:15\n",
  }),
  "foreign image": plain({
    "docker-compose.yml":
      "services:\n  db:\n    image: bitnami/postgresql:16\n  cache:\n    image: redis:7\n",
  }),
  sqlite: {
    "alembic.ini": ini("alembic"),
    ...scripts(
      "alembic",
      `from sqlalchemy.ext.asyncio import create_async_engine
from players.db import URL
engine = create_async_engine(URL)
`,
    ),
    "players/db.py": `import os
URL = os.getenv("DATABASE_URL", "sqlite+aiosqlite:///players.db")
`,
    "setup.py": "",
  },
  conda: plain({
    "requirements.txt": "",
    "environment.yml":
      "name: app\ndependencies:\n  - python=3.11\n  - alembic\n",
  }),
  "labelled heads": plain({
    "alembic/versions/a.py": `${revision("a1", "0001")}branch_labels = ("expand",)\n`,
    "alembic/versions/b.py": `${revision("b1", "0001")}branch_labels = ("contract",)\n`,
  }),
  "two heads": plain({
    "alembic/versions/a.py": revision("a1", "0001"),
    "alembic/versions/b.py": revision("b1", "0001"),
  }),
  pipenv: {
    ...plain({
      "Pipfile.lock": "{}",
      Pipfile: '[requires]\npython_version = "3.9"\n',
    }),
  },
  hatch: {
    "alembic.ini": ini("alembic"),
    ...scripts("alembic", envPy("", '"postgresql://db/app"')),
    "pyproject.toml":
      '[project]\nname = "x"\nrequires-python = "~=3.12"\n[tool.hatch.envs.default]\ndependencies = ["alembic"]\n',
  },
  "package with a group": {
    "alembic.ini": ini("alembic"),
    ...scripts("alembic", envPy("", '"postgresql://db/app"')),
    "pyproject.toml":
      '[project]\nname = "x"\n[dependency-groups]\ndb = ["alembic>=1.8"]\n',
  },
  "nested settings": plain({
    "alembic/env.py": envPy("from conf import settings", "settings.db.dsn"),
    "conf.py": `import pydantic
import pydantic_settings as ps

class Db(pydantic.BaseModel):
    host: str
    port: int
    pool_size: int = 3

class Base(ps.BaseSettings):
    class Config:
        env_prefix = "SHOP_"
        env_nested_delimiter = "__"
    token: str

class Settings(Base):
    db: Db
    aliased: str = pydantic.Field(..., alias="OTHER_NAME")
    made: list = pydantic.Field(default_factory=list)
    _hidden: str

settings = Settings()
`,
  }),
  "tests aside": plain({
    "tests/data/alembic.ini": ini("alembic"),
    ...scripts("tests/data/alembic", envPy("", '"postgresql://db/app"')),
  }),
  windows: Object.fromEntries(
    Object.entries(fastapiUv).map(([name, text]) => [
      name,
      `\uFEFF${text.replaceAll("\n", "\r\n")}`.replace(
        /^\uFEFF(?=.*lock|\[)/,
        "",
      ),
    ]),
  ),
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;
