import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectiveReview1795471985310 implements MigrationInterface {
  readonly name = 'DirectiveReview1795471985310';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "source_text" ADD "taken_in_by_name" text NOT NULL`);
    await queryRunner.query(`ALTER TABLE "source_text" ADD "reviewed_by_name" text`);
    await queryRunner.query(`ALTER TABLE "requirement" ADD "urgency" text NOT NULL DEFAULT 'normal'`);
    await queryRunner.query(`ALTER TABLE "requirement" ADD "level" text NOT NULL DEFAULT 'general'`);
    await queryRunner.query(`ALTER TABLE "requirement" ADD "split_from_id" uuid`);
    await queryRunner.query(`ALTER TABLE "requirement" ADD "added_by_name" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "requirement" DROP COLUMN "added_by_name"`);
    await queryRunner.query(`ALTER TABLE "requirement" DROP COLUMN "split_from_id"`);
    await queryRunner.query(`ALTER TABLE "requirement" DROP COLUMN "level"`);
    await queryRunner.query(`ALTER TABLE "requirement" DROP COLUMN "urgency"`);
    await queryRunner.query(`ALTER TABLE "source_text" DROP COLUMN "reviewed_by_name"`);
    await queryRunner.query(`ALTER TABLE "source_text" DROP COLUMN "taken_in_by_name"`);
  }
}
