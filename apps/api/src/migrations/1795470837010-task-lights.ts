import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TaskLights1795470837010 implements MigrationInterface {
  readonly name = 'TaskLights1795470837010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "light_day" ("day" date NOT NULL, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_008607d31a065a204f1fdfe8c6d" PRIMARY KEY ("day"))`,
    );
    await queryRunner.query(`ALTER TABLE "task" ADD "unresolved_mentions" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "task" ADD "approved_by_name" text`);
    await queryRunner.query(`ALTER TABLE "task" ADD "light" text NOT NULL DEFAULT 'grey'`);
    await queryRunner.query(`ALTER TABLE "task" ADD "overdue_days" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "suspended_with_task" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "reporting_from" date NOT NULL`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "report_due_on" date`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "light" text NOT NULL DEFAULT 'green'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "light_reasons" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "overdue_days" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "near_due" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`CREATE INDEX "IDX_7f17fa79f7b915284cc995344c" ON "task"  ("light") `);
    await queryRunner.query(`CREATE INDEX "IDX_806362809dd9b4c582c8077807" ON "assignment"  ("light") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_806362809dd9b4c582c8077807"`);
    await queryRunner.query(`DROP INDEX "IDX_7f17fa79f7b915284cc995344c"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "near_due"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "overdue_days"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "light_reasons"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "light"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "report_due_on"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "reporting_from"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "suspended_with_task"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "overdue_days"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "light"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "approved_by_name"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "unresolved_mentions"`);
    await queryRunner.query(`DROP TABLE "light_day"`);
  }
}
