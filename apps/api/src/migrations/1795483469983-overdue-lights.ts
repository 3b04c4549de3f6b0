import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few days on which something became overdue among all kept lights. */
export class OverdueLights1795483469983 implements MigrationInterface {
  readonly name = 'OverdueLights1795483469983';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "IDX_18749a52b8076fc75357c6b4f8" ON "assignment_light"  ("assignment_id", "day") WHERE overdue`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_18749a52b8076fc75357c6b4f8"`);
  }
}
