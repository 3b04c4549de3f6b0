import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedViews1795480793839 implements MigrationInterface {
  readonly name = 'SavedViews1795480793839';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "saved_view" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "query" jsonb NOT NULL, "columns" jsonb, "shared" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_be317311b88c1a5e47ad6c19081" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_04ba24634b0a073e84be18263d" ON "saved_view"  ("shared") WHERE shared`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_378975e3214c331d91832557e7" ON "saved_view"  ("account_id", "name") `,
    );
    await queryRunner.query(
      `CREATE TABLE "list_settings" ("account_id" uuid NOT NULL, "columns" jsonb, "density" text NOT NULL DEFAULT 'normal', "default_view_id" text, CONSTRAINT "PK_8a90351fd8b6c0d04bf68b3d92a" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "saved_view" ADD CONSTRAINT "FK_30b4a2eabad680d988143146218" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "list_settings" ADD CONSTRAINT "FK_8a90351fd8b6c0d04bf68b3d92a" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "list_settings" DROP CONSTRAINT "FK_8a90351fd8b6c0d04bf68b3d92a"`);
    await queryRunner.query(`ALTER TABLE "saved_view" DROP CONSTRAINT "FK_30b4a2eabad680d988143146218"`);
    await queryRunner.query(`DROP TABLE "list_settings"`);
    await queryRunner.query(`DROP INDEX "IDX_378975e3214c331d91832557e7"`);
    await queryRunner.query(`DROP INDEX "IDX_04ba24634b0a073e84be18263d"`);
    await queryRunner.query(`DROP TABLE "saved_view"`);
  }
}
