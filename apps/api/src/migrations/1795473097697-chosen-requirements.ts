import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChosenRequirements1795473097697 implements MigrationInterface {
  readonly name = 'ChosenRequirements1795473097697';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "requirement" ADD "chosen" boolean NOT NULL DEFAULT false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "requirement" DROP COLUMN "chosen"`);
  }
}
