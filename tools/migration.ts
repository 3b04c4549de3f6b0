/**
 * Writes the migration that leads from the newest schema to what the entities now say.
 *   npm run migration -- NAME       writes apps/api/src/migrations/<time>-<name>.ts and lists it in its index
 *   npm run migration -- --check    exits 1 where entities and migrations differ
 * The API must have been built before: nx build api.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'apps/api/src/migrations';
const argument = process.argv[2] ?? '';
const checking = argument === '--check';
if (!checking && !/^[A-Z][A-Za-z]+$/.test(argument)) {
  console.error('用法：npm run migration -- 名称（如 AddUnitPhone），或 --check');
  process.exit(2);
}

process.env['DATA_DIR'] = 'memory://';
const built = '../dist/api/schema.js';
interface Query {
  query: string;
  parameters?: unknown[];
}
interface Source {
  driver: { createSchemaBuilder(): { log(): Promise<{ upQueries: Query[]; downQueries: Query[] }> } };
  destroy(): Promise<void>;
}
const { Config, openDatabase, entities, migrations } = (await import(built)) as {
  Config: new () => object;
  openDatabase: (config: object, schema: object) => Promise<Source>;
  entities: unknown[];
  migrations: unknown[];
};
const source = await openDatabase(new Config(), { entities, migrations });
const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
await source.destroy();

if (checking) {
  for (const { query } of upQueries) console.error(query);
  console.log(upQueries.length === 0 ? '实体与迁移一致。' : `实体与迁移不一致：差 ${upQueries.length} 条语句。`);
  process.exit(upQueries.length === 0 ? 0 : 1);
}
if (upQueries.length === 0) {
  console.log('实体与迁移一致，无须新迁移。');
  process.exit(0);
}

const time = Date.now();
const className = `${argument}${time}`;
/** No statement may name a schema: a county's may be called otherwise. */
const statement = ({ query }: Query) =>
  `    await queryRunner.query(\`${query.replaceAll('"public".', '').replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\`);`;
const file = `${time}-${argument.replace(/(?<!^)[A-Z]/g, (c) => `-${c}`).toLowerCase()}`;
writeFileSync(
  `${FOLDER}/${file}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
${upQueries.map(statement).join('\n')}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${downQueries.reverse().map(statement).join('\n')}
  }
}
`,
);
const index = readFileSync(`${FOLDER}/index.ts`, 'utf8');
writeFileSync(
  `${FOLDER}/index.ts`,
  index
    .replace(
      "import type { MigrationInterface } from 'typeorm';",
      (line) => `${line}\nimport { ${className} } from './${file}';`,
    )
    .replace(
      /\[([^\]]*)\];/,
      (_, list: string) => `[${list.trim() ? `${list.trim().replace(/,$/, '')}, ` : ''}${className}];`,
    ),
);
console.log(`已写出 ${FOLDER}/${file}.ts：${upQueries.length} 条语句。请通读后提交。`);
