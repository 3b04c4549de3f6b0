import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TaskOrder1795482750828 implements MigrationInterface {
  readonly name = 'TaskOrder1795482750828';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "IDX_cf5690fd055da81d7216042b5a" ON "task"  ("drafted_at", "id") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_cf5690fd055da81d7216042b5a"`);
  }
}
