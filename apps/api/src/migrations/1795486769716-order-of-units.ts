import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderOfUnits1795486769716 implements MigrationInterface {
  readonly name = 'OrderOfUnits1795486769716';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_fc9c278f4841e9fbc985c212b0"`);
    await queryRunner.query(
      `CREATE INDEX "IDX_ec77259d51907c60fb0f58eda6" ON "assignment"  ("task_id", "unit_id", "replaced_by_id") `,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_ec77259d51907c60fb0f58eda6"`);
    await queryRunner.query(
      `CREATE INDEX "IDX_fc9c278f4841e9fbc985c212b0" ON "assignment" USING btree ("task_id", "unit_id") `,
    );
  }
}
