import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with each light why it was shown, so that an overview can say from what to what it turned, and why. */
export class LightReasons1795481116573 implements MigrationInterface {
  readonly name = 'LightReasons1795481116573';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assignment_light" ADD "reasons" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assignment_light" DROP COLUMN "reasons"`);
  }
}
