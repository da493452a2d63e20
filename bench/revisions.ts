/** What a generated revision does, one after the other for each table: the mix of an ordinary history. */
const changes = [
  {
    title: "create",
    upgrade: (table: string, previous: string | null) => [
      `op.create_table("${table}",`,
      `    sa.Column("id", sa.Integer, primary_key=True),`,
      `    sa.Column("email", sa.Text, nullable=False),`,
      ...(previous
        ? [
            `    sa.Column("parent_id", sa.Integer, sa.ForeignKey("${previous}.id")),`,
          ]
        : []),
      `    sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now()),`,
      `)`,
    ],
    downgrade: (table: string) => [`op.drop_table("${table}")`],
  },
  {
    title: "add status to",
    upgrade: (table: string) => [
      `op.add_column("${table}", sa.Column("status", sa.String(20)))`,
    ],
    downgrade: (table: string) => [`op.drop_column("${table}", "status")`],
  },
  {
    title: "index email of",
    upgrade: (table: string) => [
      `op.create_index("ix_${table}_email", "${table}", ["email"])`,
    ],
    downgrade: (table: string) => [
      `op.drop_index("ix_${table}_email", table_name="${table}")`,
    ],
  },
  {
    title: "check email of",
    upgrade: (table: string) => [
      `op.create_check_constraint("ck_${table}_email", "${table}", "length(email) > 3")`,
    ],
    downgrade: (table: string) => [
      `op.drop_constraint("ck_${table}_email", "${table}", type_="check")`,
    ],
  },
  {
    title: "fill status of",
    upgrade: (table: string) => [
      `op.execute("UPDATE ${table} SET status = 'new' WHERE status IS NULL")`,
    ],
    downgrade: (table: string) => [
      `op.execute("UPDATE ${table} SET status = NULL WHERE status = 'new'")`,
    ],
  },
];

/** Name of the revision at a position in the history, from 0. */
export function revisionId(position: number): string {
  return `rev${String(position).padStart(4, "0")}`;
}

/** Source of the revision at a position in the history, from 0. */
export function revisionSource(position: number): string {
  const change = changes[position % changes.length]!;
  const table = tableName(Math.floor(position / changes.length));
  const previous =
    position < changes.length
      ? null
      : tableName(Math.floor(position / changes.length) - 1);
  const parent = position === 0 ? "None" : `"${revisionId(position - 1)}"`;
  return [
    `"""${change.title} ${table}"""`,
    "",
    "import sqlalchemy as sa",
    "from alembic import op",
    "",
    `revision = "${revisionId(position)}"`,
    `down_revision = ${parent}`,
    "branch_labels = None",
    "depends_on = None",
    "",
    "",
    "def upgrade():",
    ...change.upgrade(table, previous).map(indent),
    "",
    "",
    "def downgrade():",
    ...change.downgrade(table).map(indent),
    "",
  ].join("\n");
}

/** Source of the models that fit the schema after `count` revisions. */
export function modelsSource(count: number): string {
  const tables = Array.from(
    { length: Math.ceil(count / changes.length) },
    (_, table) => modelSource(table, count - table * changes.length),
  );
  return [
    "import sqlalchemy as sa",
    "",
    "metadata = sa.MetaData()",
    "",
    ...tables,
    "",
  ].join("\n");
}

function modelSource(number: number, changesDone: number): string {
  const table = tableName(number);
  const parent = `sa.Column("parent_id", sa.Integer, sa.ForeignKey("${tableName(number - 1)}.id"))`;
  const parts = [
    `sa.Column("id", sa.Integer, primary_key=True)`,
    `sa.Column("email", sa.Text, nullable=False)`,
    ...(number === 0 ? [] : [parent]),
    `sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now())`,
    ...(changesDone > 1 ? [`sa.Column("status", sa.String(20))`] : []),
    ...(changesDone > 2 ? [`sa.Index("ix_${table}_email", "email")`] : []),
  ];
  return `sa.Table("${table}", metadata, ${parts.join(", ")})`;
}

function tableName(number: number): string {
  return `accounts_${number}`;
}

function indent(line: string): string {
  return `    ${line}`;
}
