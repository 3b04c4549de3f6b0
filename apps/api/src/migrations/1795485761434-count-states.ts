import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stores what assignments and tasks count as, and until when a light held, so that figures need not find it anew. */
export class CountStates1795485761434 implements MigrationInterface {
  readonly name = 'CountStates1795485761434';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_61eeff06f455ac2d0733a6ef5c"`);
    await queryRunner.query(`DROP INDEX "IDX_18749a52b8076fc75357c6b4f8"`);
    await queryRunner.query(`DROP INDEX "IDX_590d9e02db368d28ffb12ea115"`);
    await queryRunner.query(`ALTER TABLE "task" ADD "state" text`);
    await queryRunner.query(`ALTER TABLE "task" ADD "rate" real`);
    await queryRunner.query(`ALTER TABLE "assignment" ADD "state" text`);
    await queryRunner.query(`ALTER TABLE "assignment_light" ADD "until" date`);
    await queryRunner.query(`
      UPDATE assignment SET state = CASE
        WHEN status IN ('suspended', 'cancelled') THEN status
        WHEN status = 'completed' THEN CASE WHEN overdue_days > 0 THEN 'late' ELSE 'onTime' END
        WHEN overdue_days > 0 THEN 'overdue' ELSE 'inTerm' END
      WHERE required`);
    const order = "ARRAY['overdue', 'inTerm', 'suspended', 'late', 'onTime', 'cancelled']";
    await queryRunner.query(`
      UPDATE task t SET state = s.state, rate = s.rate
      FROM (SELECT task_id, (${order})[min(array_position(${order}, state))] AS state,
              (avg((state IN ('late', 'onTime'))::int) FILTER (WHERE state <> 'cancelled'))::real AS rate
            FROM assignment WHERE state IS NOT NULL GROUP BY task_id) s
      WHERE s.task_id = t.id`);
    await queryRunner.query(`
      UPDATE assignment_light l SET until = n.until
      FROM (SELECT assignment_id, day, lead(day) OVER (PARTITION BY assignment_id ORDER BY day) AS until
            FROM assignment_light) n
      WHERE n.assignment_id = l.assignment_id AND n.day = l.day AND n.until IS NOT NULL`);
    await queryRunner.query(`CREATE INDEX "IDX_a994e76b180c02eabf32f08260" ON "task"  ("state", "light") `);
    await queryRunner.query(`CREATE INDEX "IDX_0e9d1ac8e19ad33700eab0a2cc" ON "task"  ("status", "due", "id") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_8a7d10f58a02e87f444b9cdb5e" ON "assignment"  ("task_id") WHERE near_due`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_3b2c3957d93609c66d02216645" ON "assignment"  ("due", "id") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_ed3ec6d392aa55bc1063b93621" ON "assignment"  ("completed_on", "state") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_6d38b82e0ea07c4955ca6a0dec" ON "assignment"  ("dispatched_at", "state") `,
    );
    await queryRunner.query(`CREATE INDEX "IDX_3abfc882d7e9bda14ccaae9007" ON "assignment"  ("state", "due") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_0d0ccd4945a800d576f27ba6c3" ON "assignment_light"  ("day", "assignment_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_290267474cc1db5b1fcefa396b" ON "assignment_light"  ("day", "until", "assignment_id") WHERE overdue`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_c703a0a8cbf65e31e33f525413" ON "completion_request"  ("assignment_id") WHERE status = 'pending'`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_9e2731f88586c9ef6a7d932a77" ON "review"  ("completion_request_id", "stage", "verdict") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_dfce95a36d3d158e2ea6409e27" ON "extension_request"  ("assignment_id") WHERE status = 'pending'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "IDX_dfce95a36d3d158e2ea6409e27"`);
    await queryRunner.query(`DROP INDEX "IDX_9e2731f88586c9ef6a7d932a77"`);
    await queryRunner.query(`DROP INDEX "IDX_c703a0a8cbf65e31e33f525413"`);
    await queryRunner.query(`DROP INDEX "IDX_290267474cc1db5b1fcefa396b"`);
    await queryRunner.query(`DROP INDEX "IDX_0d0ccd4945a800d576f27ba6c3"`);
    await queryRunner.query(`DROP INDEX "IDX_3abfc882d7e9bda14ccaae9007"`);
    await queryRunner.query(`DROP INDEX "IDX_6d38b82e0ea07c4955ca6a0dec"`);
    await queryRunner.query(`DROP INDEX "IDX_ed3ec6d392aa55bc1063b93621"`);
    await queryRunner.query(`DROP INDEX "IDX_3b2c3957d93609c66d02216645"`);
    await queryRunner.query(`DROP INDEX "IDX_8a7d10f58a02e87f444b9cdb5e"`);
    await queryRunner.query(`DROP INDEX "IDX_0e9d1ac8e19ad33700eab0a2cc"`);
    await queryRunner.query(`DROP INDEX "IDX_a994e76b180c02eabf32f08260"`);
    await queryRunner.query(`ALTER TABLE "assignment_light" DROP COLUMN "until"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP COLUMN "state"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "rate"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "state"`);
    await queryRunner.query(
      `CREATE INDEX "IDX_590d9e02db368d28ffb12ea115" ON "review" USING btree ("completion_request_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_18749a52b8076fc75357c6b4f8" ON "assignment_light" USING btree ("assignment_id", "day") WHERE overdue`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_61eeff06f455ac2d0733a6ef5c" ON "task" USING btree ("due", "status") `);
  }
}
