import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps of each assignment's lights only the days that changed something; one weekly report a week, one revision a plan. */
export class LightTimes1795476237699 implements MigrationInterface {
  readonly name = 'LightTimes1795476237699';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_72cde95abfff21ec1ac5d1b0ad"`);
    await queryRunner.query(`ALTER TABLE "assignment_light" ADD "overdue" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "assignment_light" ALTER COLUMN "overdue" DROP DEFAULT`);
    await queryRunner.query(`UPDATE "assignment_light" l SET "overdue" = true FROM "assignment" a
      WHERE a."id" = l."assignment_id" AND a."required" AND l."reasons" @> '[{"code": "overdue"}]'`);
    await queryRunner.query(`ALTER TABLE "assignment_light" DROP COLUMN "reasons"`);
    await queryRunner.query(`DELETE FROM "assignment_light" l USING (
        SELECT "assignment_id", "day", "light", "overdue",
          lag("light") OVER w AS "light_before", lag("overdue") OVER w AS "overdue_before"
        FROM "assignment_light" WINDOW w AS (PARTITION BY "assignment_id" ORDER BY "day")) k
      WHERE k."assignment_id" = l."assignment_id" AND k."day" = l."day"
        AND k."light" = k."light_before" AND k."overdue" = k."overdue_before"`);
    await queryRunner.query(`DROP INDEX "IDX_2f5aae492f3d5368c273fbc934"`);
    await queryRunner.query(`DROP INDEX "IDX_c1bc25abe019e45688040d8f26"`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_9591fbd77122b867dd815e864e" ON "bulletin"  ("series", "period_from") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c1bc25abe019e45688040d8f26" ON "target_plan"  ("indicator_id", "year", "unit_id", "revision") `,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_c1bc25abe019e45688040d8f26"`);
    await queryRunner.query(`DROP INDEX "IDX_9591fbd77122b867dd815e864e"`);
    await queryRunner.query(
      `CREATE INDEX "IDX_c1bc25abe019e45688040d8f26" ON "target_plan"  ("indicator_id", "year", "unit_id", "revision") `,
    );
    await queryRunner.query(`CREATE INDEX "IDX_2f5aae492f3d5368c273fbc934" ON "bulletin"  ("period_from") `);
    await queryRunner.query(`ALTER TABLE "assignment_light" ADD "reasons" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "assignment_light" ALTER COLUMN "reasons" DROP DEFAULT`);
    await queryRunner.query(
      `UPDATE "assignment_light" SET "reasons" = '[{"code": "overdue", "text": "逾期"}]' WHERE "overdue"`,
    );
    await queryRunner.query(`ALTER TABLE "assignment_light" DROP COLUMN "overdue"`);
    await queryRunner.query(`CREATE INDEX "IDX_72cde95abfff21ec1ac5d1b0ad" ON "assignment_light"  ("day") `);
  }
}
