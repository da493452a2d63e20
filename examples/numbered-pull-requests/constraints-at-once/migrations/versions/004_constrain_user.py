"""Constrain user"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    op.add_column(  # expect: missing-lock-timeout
        "user", sa.Column("age", sa.Integer())
    )
    op.create_index(  # expect: create-index-without-concurrently, create-redundant-index
        "idx_user_email", "user", ["email"]
    )
    op.create_check_constraint(  # expect: add-check-without-not-valid
        "ck_user_age", "user", "age >= 18"
    )


def downgrade():
    op.drop_constraint("ck_user_age", "user")
    op.drop_index("idx_user_email")
    op.drop_column("user", "age")
