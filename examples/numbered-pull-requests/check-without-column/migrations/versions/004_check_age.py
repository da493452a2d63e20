"""Check age"""

from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.create_check_constraint(  # expect: upgrade-fails
        "ck_user_age", "user", "age >= 18"
    )


def downgrade():
    op.drop_constraint("ck_user_age", "user")
