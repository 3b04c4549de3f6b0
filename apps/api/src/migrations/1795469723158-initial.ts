import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1795469723158 implements MigrationInterface {
  readonly name = 'Initial1795469723158';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "unit" ("id" uuid NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "pinyin" text NOT NULL, "kind" text NOT NULL, "rank_group" text NOT NULL, "parent_id" uuid, "office_unit_id" uuid, "successor_id" uuid, "sort_order" integer NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_5618100486bb99d78de022e582" ON "unit"  ("name") `);
    await queryRunner.query(`CREATE INDEX "IDX_9af938443ef3b4e6495b032dcd" ON "unit"  ("sort_order") `);
    await queryRunner.query(
      `CREATE TABLE "unit_alias" ("alias" text NOT NULL, "unit_id" uuid NOT NULL, CONSTRAINT "PK_d3d8d1f6d0fb9a1e99b3e7bd0d0" PRIMARY KEY ("alias"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_cbdb97dbb00c6808d108c95fa6" ON "unit_alias"  ("unit_id") `);
    await queryRunner.query(
      `CREATE TABLE "body_member" ("body_id" uuid NOT NULL, "unit_id" uuid NOT NULL, CONSTRAINT "PK_3349bf5c33c885151004ac7e44f" PRIMARY KEY ("body_id", "unit_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "post" ("id" uuid NOT NULL, "title" text NOT NULL, "sort_order" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_e28aa0c4114146bfb1567bfa9a" ON "post"  ("title") `);
    await queryRunner.query(
      `CREATE TABLE "post_holder" ("id" uuid NOT NULL, "post_id" uuid NOT NULL, "person_name" text NOT NULL, "held_from" date NOT NULL, "held_to" date, CONSTRAINT "PK_20594512c307ac9ae5e5a0f9c1d" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_7b5bb84f9ca952756d40ddfdb3" ON "post_holder"  ("post_id") `);
    await queryRunner.query(
      `CREATE TABLE "post_sponsorship" ("post_id" uuid NOT NULL, "unit_id" uuid NOT NULL, CONSTRAINT "PK_93827b99239fb82b8c17ba5ebe5" PRIMARY KEY ("post_id", "unit_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "username" text NOT NULL, "display_name" text NOT NULL, "role" text, "unit_id" uuid, "post_id" uuid, "phone" text, "password_hash" text NOT NULL, "must_change_password" boolean NOT NULL DEFAULT true, "password_changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "failed_attempts" integer NOT NULL DEFAULT '0', "locked_until" TIMESTAMP WITH TIME ZONE, "disabled_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_41dfcb70af895ddf9a53094515" ON "account"  ("username") `);
    await queryRunner.query(
      `CREATE TABLE "former_password" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "password_hash" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_928df90e69ced5d31c8d7f3156e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_0f9b12871f2859c9426c51fb30" ON "former_password"  ("account_id") `);
    await queryRunner.query(
      `CREATE TABLE "bulletin" ("id" uuid NOT NULL, "series" text NOT NULL, "year" integer NOT NULL, "issue_number" integer, "period_from" date NOT NULL, "period_to" date NOT NULL, "as_of" date NOT NULL, "status" text NOT NULL, "editorial" jsonb NOT NULL, "content" jsonb, "created_by" uuid NOT NULL, "created_by_name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "issued_by_name" text, "issued_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_9803a6af5584494eeb1b150fb98" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_2f5aae492f3d5368c273fbc934" ON "bulletin"  ("period_from") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_5b769f91387ac98598521dd8f9" ON "bulletin"  ("series", "year", "issue_number") `,
    );
    await queryRunner.query(
      `CREATE TABLE "source_text" ("id" uuid NOT NULL, "name" text NOT NULL, "origin" text NOT NULL, "file_id" uuid, "text" text NOT NULL, "as_of" date NOT NULL, "sentences" jsonb NOT NULL, "warnings" jsonb NOT NULL, "taken_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "taken_in_by" uuid NOT NULL, "reviewed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_8224385f45f0ecbfcaa58c350e6" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_d0f38f3ab9fd42a34ed7f42c75" ON "source_text"  ("taken_in_at") `);
    await queryRunner.query(
      `CREATE TABLE "directive" ("id" uuid NOT NULL, "source_text_id" uuid NOT NULL, "position" integer NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "issuer" text, "held_on" date, "start" integer NOT NULL, "end" integer NOT NULL, CONSTRAINT "PK_399676ede08f26af35a9c460a09" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_4fcff8cac6361ab6326722bb5b" ON "directive"  ("source_text_id") `);
    await queryRunner.query(
      `CREATE TABLE "requirement" ("id" uuid NOT NULL, "source_text_id" uuid NOT NULL, "directive_id" uuid, "start" integer NOT NULL, "end" integer NOT NULL, "quote" text NOT NULL, "content" text NOT NULL, "heading" text, "issuer" text, "owners" jsonb NOT NULL, "due" date, "cadence" text, "targets" jsonb NOT NULL, "actionable" boolean NOT NULL, "proposal" jsonb, "edited" jsonb NOT NULL, "status" text NOT NULL DEFAULT 'proposed', "decided_by" uuid, "decided_by_name" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decision_reason" text, "merged_into_id" uuid, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_5e3278ee8e2094dd0f10a4aec62" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_6935ec48d01b209549f4c8faa6" ON "requirement"  ("directive_id") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_0a582e864b956cd3322f1e69a4" ON "requirement"  ("source_text_id", "start") `,
    );
    await queryRunner.query(
      `CREATE TABLE "assignment_light" ("assignment_id" uuid NOT NULL, "day" date NOT NULL, "light" text NOT NULL, "reasons" jsonb NOT NULL, CONSTRAINT "PK_0d0ccd4945a800d576f27ba6c3b" PRIMARY KEY ("assignment_id", "day"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_72cde95abfff21ec1ac5d1b0ad" ON "assignment_light"  ("day") `);
    await queryRunner.query(
      `CREATE TABLE "indicator" ("id" uuid NOT NULL, "code" text NOT NULL, "name" text NOT NULL, "measure" text NOT NULL, "direction" text NOT NULL, "kind" text NOT NULL, "decimals" integer NOT NULL, "source_unit_id" uuid, "sort_order" integer NOT NULL, "active" boolean NOT NULL DEFAULT true, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_4693fe4c2cb912a71e05c589e7e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_843bf8c0de69be8ea15fdc25fb" ON "indicator"  ("code") `);
    await queryRunner.query(
      `CREATE TABLE "target_plan" ("id" uuid NOT NULL, "indicator_id" uuid NOT NULL, "unit_id" uuid, "year" integer NOT NULL, "revision" integer NOT NULL, "annual_target" numeric NOT NULL, "effective_from" date NOT NULL, "basis" text NOT NULL, "created_by" uuid, "created_by_name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f71740fb10898acc8595d41df89" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_c1bc25abe019e45688040d8f26" ON "target_plan"  ("indicator_id", "year", "unit_id", "revision") `,
    );
    await queryRunner.query(
      `CREATE TABLE "plan_entry" ("plan_id" uuid NOT NULL, "period_key" text NOT NULL, "value" numeric NOT NULL, CONSTRAINT "PK_89a5cef0545afddeb7a452ad063" PRIMARY KEY ("plan_id", "period_key"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "indicator_report" ("id" uuid NOT NULL, "indicator_id" uuid NOT NULL, "unit_id" uuid, "period_key" text NOT NULL, "revision" integer NOT NULL, "value" numeric NOT NULL, "reason" text, "signer" text NOT NULL, "reported_by" uuid, "reported_by_name" text NOT NULL, "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e29e27d04f6198eebe2c8874b19" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_92f2c1029cca4c9ba3c485aa83" ON "indicator_report"  ("indicator_id", "unit_id", "period_key", "revision") `,
    );
    await queryRunner.query(
      `CREATE TABLE "task" ("id" uuid NOT NULL, "number" text, "year" integer, "serial" integer, "title" text NOT NULL, "outcome" text NOT NULL, "requirement_id" uuid, "directive_id" uuid, "quote" text NOT NULL, "issuer" text, "targets" jsonb NOT NULL, "actionable" boolean NOT NULL, "mode" text NOT NULL, "urgency" text NOT NULL, "level" text NOT NULL, "secrecy" text NOT NULL, "due" date, "cadence" text, "status" text NOT NULL, "former_status" text, "suspended_on" date, "drafted_by" uuid NOT NULL, "drafted_by_name" text NOT NULL, "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "approved_by" uuid, "approved_at" TIMESTAMP WITH TIME ZONE, "dispatched_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "closing_opinion" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_93169d9cdf2f722b2d47a4d893" ON "task"  ("number") `);
    await queryRunner.query(`CREATE INDEX "IDX_8da44a64284ada66482e47171e" ON "task"  ("requirement_id") `);
    await queryRunner.query(`CREATE INDEX "IDX_5e7f7452bf7a6da9db64cf01fd" ON "task"  ("directive_id") `);
    await queryRunner.query(`CREATE INDEX "IDX_61eeff06f455ac2d0733a6ef5c" ON "task"  ("status", "due") `);
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_ea178407d77a5ea6f8574bb485" ON "task"  ("year", "serial") `);
    await queryRunner.query(
      `CREATE TABLE "recipient" ("id" uuid NOT NULL, "task_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "role" text NOT NULL, "required" boolean NOT NULL, "mention" text, "due" date, CONSTRAINT "PK_9f7a695711b2055e3c8d5cfcfa1" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_b45431f1829c0a31644b57580f" ON "recipient"  ("task_id", "unit_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "assignment" ("id" uuid NOT NULL, "task_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "role" text NOT NULL, "required" boolean NOT NULL, "status" text NOT NULL, "former_status" text, "suspended_on" date, "due" date, "first_due" date, "dispatched_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sign_due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "signed_at" TIMESTAMP WITH TIME ZONE, "signed_by_name" text, "handler" text, "completed_on" date, "return_count" integer NOT NULL DEFAULT '0', "refile_by" date, "grade" text, "replaced_by_id" uuid, "last_reported_on" date, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_542e101dfd54643b2512951b21" ON "assignment"  ("status", "due") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_c0be2a3b2aaa6a054830427fd2" ON "assignment"  ("unit_id", "status", "due") `,
    );
    await queryRunner.query(`CREATE INDEX "IDX_fc9c278f4841e9fbc985c212b0" ON "assignment"  ("task_id", "unit_id") `);
    await queryRunner.query(
      `CREATE TABLE "progress_report" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "as_of" date NOT NULL, "progress" text NOT NULL, "problems" text, "next_step" text, "signer" text, "status" text NOT NULL, "bounce_reason" text, "on_behalf" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_de44d4f311d5a0132f49f9f0820" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_c34a7dfb5bc04c3c13d62da594" ON "progress_report"  ("assignment_id") `);
    await queryRunner.query(
      `CREATE TABLE "completion_request" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "summary" text NOT NULL, "signer" text NOT NULL, "filed_on" date NOT NULL, "status" text NOT NULL, "decided_on" date, CONSTRAINT "PK_bad5bd710db9844b130e054a6cc" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_63bb2e9d9ebd7d3216e3e1e917" ON "completion_request"  ("assignment_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "review" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "completion_request_id" uuid NOT NULL, "stage" text NOT NULL, "verdict" text NOT NULL, "opinion" text NOT NULL, "grade" text, CONSTRAINT "PK_2e4299a343a81574217255c00ca" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_86c7b2c46cd7a61d3fd26e3ef8" ON "review"  ("assignment_id") `);
    await queryRunner.query(`CREATE INDEX "IDX_590d9e02db368d28ffb12ea115" ON "review"  ("completion_request_id") `);
    await queryRunner.query(
      `CREATE TABLE "extension_request" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "progress" text NOT NULL, "signer" text NOT NULL, "old_due" date NOT NULL, "new_due" date NOT NULL, "status" text NOT NULL, "decided_by_name" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decision_reason" text, CONSTRAINT "PK_fa783aff51254a4e5739909d199" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_5f17e8f3f0108ecb9593e325c1" ON "extension_request"  ("assignment_id") `);
    await queryRunner.query(
      `CREATE TABLE "urge" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "channel" text NOT NULL, "text" text NOT NULL, "reply" text, "replied_by_name" text, "replied_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_ae45371bf42b1d905a03244627d" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_0a50080360d669964fb87f1083" ON "urge"  ("assignment_id") `);
    await queryRunner.query(
      `CREATE TABLE "objection" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "by_id" uuid, "by_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "ruling" text, "ruling_reason" text, "ruled_by_name" text, "ruled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f66a92a8254c445494f6cc3be60" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_0bf89fcfc85ebaa25640828a4b" ON "objection"  ("assignment_id") `);
    await queryRunner.query(
      `CREATE TABLE "evidence" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "record_id" uuid NOT NULL, "file_id" uuid NOT NULL, "file_name" text NOT NULL, "size" integer NOT NULL, CONSTRAINT "PK_b864cb5d49854f89917fc0b44b9" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_2b9fe05fefd16b141b7478987e" ON "evidence"  ("assignment_id") `);
    await queryRunner.query(`CREATE INDEX "IDX_197f6403c6324c3f1b9ffeb763" ON "evidence"  ("record_id") `);
    await queryRunner.query(
      `CREATE TABLE "audit_event" ("seq" bigint NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor_id" uuid, "actor_name" text NOT NULL, "unit_id" uuid, "unit_name" text, "action" text NOT NULL, "entity" text NOT NULL, "entity_id" text NOT NULL, "label" text NOT NULL, "from" text, "to" text, "reason" text, "before" jsonb, "after" jsonb, "correlation_id" text, "previous_hash" text NOT NULL, "hash" text NOT NULL, CONSTRAINT "PK_53300da00860bdf4dc3ef7daae6" PRIMARY KEY ("seq"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_06d570d7d1b40fbc994b5955be" ON "audit_event"  ("at") `);
    await queryRunner.query(`CREATE INDEX "IDX_f44b7e9c0d50176bc07e018f63" ON "audit_event"  ("actor_id") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_73603c11e39e667b2daecc84cd" ON "audit_event"  ("entity", "entity_id", "seq") `,
    );
    await queryRunner.query(
      `CREATE TABLE "idempotency_key" ("account_id" uuid NOT NULL, "key" text NOT NULL, "target" text NOT NULL, "answer" jsonb, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_8212a8883c2324211e557447899" PRIMARY KEY ("account_id", "key"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "stored_file" ("id" uuid NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "bytes" bytea NOT NULL, "uploaded_by" uuid, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e140967af84027b493a3ff04fbb" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "session" ("id" text NOT NULL, "account_id" uuid NOT NULL, "csrf_token" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "idle_minutes" integer NOT NULL, "address" text NOT NULL, "agent" text NOT NULL, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_fae5a6b4a57f098e9af8520d49" ON "session"  ("account_id") `);
    await queryRunner.query(
      `CREATE TABLE "setting" ("name" text NOT NULL, "value" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_27923d152bbf82683ab795d5476" PRIMARY KEY ("name"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "FK_33443cd5de3c6b130acfd6aba63" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "FK_3bf34166da259a7d8c0a5216bd4" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit" ADD CONSTRAINT "FK_4ffe4000f317db404ec579605bd" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "unit_alias" ADD CONSTRAINT "FK_cbdb97dbb00c6808d108c95fa6a" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_member" ADD CONSTRAINT "FK_b10aadb4a0739ba571b31b9fafa" FOREIGN KEY ("body_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_member" ADD CONSTRAINT "FK_54fc6d7fd72fbde8dbc24ec1440" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "post_holder" ADD CONSTRAINT "FK_7b5bb84f9ca952756d40ddfdb3b" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "post_sponsorship" ADD CONSTRAINT "FK_c873eef1589ebd05ee18fc27f8e" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "post_sponsorship" ADD CONSTRAINT "FK_34f66d367cb48255036fd9beefb" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "FK_098d24759a6aeeabc4a082526c1" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "FK_851c46858804c2576be4b36e4de" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "former_password" ADD CONSTRAINT "FK_0f9b12871f2859c9426c51fb300" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "directive" ADD CONSTRAINT "FK_4fcff8cac6361ab6326722bb5be" FOREIGN KEY ("source_text_id") REFERENCES "source_text"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "requirement" ADD CONSTRAINT "FK_299794f3b3b220d24dd537df54d" FOREIGN KEY ("source_text_id") REFERENCES "source_text"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "requirement" ADD CONSTRAINT "FK_6935ec48d01b209549f4c8faa63" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "indicator" ADD CONSTRAINT "FK_c1a901659d2633bddc25cac41f0" FOREIGN KEY ("source_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "target_plan" ADD CONSTRAINT "FK_28789e678cb3c8d901df4ef2c2c" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "target_plan" ADD CONSTRAINT "FK_a70ce2561c242502044463015ef" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_entry" ADD CONSTRAINT "FK_e9555a62ef41dcf16803ebb8b44" FOREIGN KEY ("plan_id") REFERENCES "target_plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "indicator_report" ADD CONSTRAINT "FK_e85ec20290cf869475481e339ba" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "indicator_report" ADD CONSTRAINT "FK_9e495bef478154e55b1630a2010" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_8da44a64284ada66482e47171e6" FOREIGN KEY ("requirement_id") REFERENCES "requirement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_5e7f7452bf7a6da9db64cf01fd3" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "recipient" ADD CONSTRAINT "FK_df7fb69cb613e4b1762b051e520" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "recipient" ADD CONSTRAINT "FK_544e6f00cfa809236d32e5fcb36" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_37076c934258c13f9aa797f8b9e" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_6307b61ec6230e6fca2ccd5e680" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_c34a7dfb5bc04c3c13d62da5940" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "completion_request" ADD CONSTRAINT "FK_63bb2e9d9ebd7d3216e3e1e9178" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "review" ADD CONSTRAINT "FK_86c7b2c46cd7a61d3fd26e3ef80" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "review" ADD CONSTRAINT "FK_590d9e02db368d28ffb12ea115b" FOREIGN KEY ("completion_request_id") REFERENCES "completion_request"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "extension_request" ADD CONSTRAINT "FK_5f17e8f3f0108ecb9593e325c1d" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urge" ADD CONSTRAINT "FK_0a50080360d669964fb87f1083e" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "objection" ADD CONSTRAINT "FK_0bf89fcfc85ebaa25640828a4bb" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "FK_2b9fe05fefd16b141b7478987ee" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "FK_2b9fe05fefd16b141b7478987ee"`);
    await queryRunner.query(`ALTER TABLE "objection" DROP CONSTRAINT "FK_0bf89fcfc85ebaa25640828a4bb"`);
    await queryRunner.query(`ALTER TABLE "urge" DROP CONSTRAINT "FK_0a50080360d669964fb87f1083e"`);
    await queryRunner.query(`ALTER TABLE "extension_request" DROP CONSTRAINT "FK_5f17e8f3f0108ecb9593e325c1d"`);
    await queryRunner.query(`ALTER TABLE "review" DROP CONSTRAINT "FK_590d9e02db368d28ffb12ea115b"`);
    await queryRunner.query(`ALTER TABLE "review" DROP CONSTRAINT "FK_86c7b2c46cd7a61d3fd26e3ef80"`);
    await queryRunner.query(`ALTER TABLE "completion_request" DROP CONSTRAINT "FK_63bb2e9d9ebd7d3216e3e1e9178"`);
    await queryRunner.query(`ALTER TABLE "progress_report" DROP CONSTRAINT "FK_c34a7dfb5bc04c3c13d62da5940"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_6307b61ec6230e6fca2ccd5e680"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_37076c934258c13f9aa797f8b9e"`);
    await queryRunner.query(`ALTER TABLE "recipient" DROP CONSTRAINT "FK_544e6f00cfa809236d32e5fcb36"`);
    await queryRunner.query(`ALTER TABLE "recipient" DROP CONSTRAINT "FK_df7fb69cb613e4b1762b051e520"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_5e7f7452bf7a6da9db64cf01fd3"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_8da44a64284ada66482e47171e6"`);
    await queryRunner.query(`ALTER TABLE "indicator_report" DROP CONSTRAINT "FK_9e495bef478154e55b1630a2010"`);
    await queryRunner.query(`ALTER TABLE "indicator_report" DROP CONSTRAINT "FK_e85ec20290cf869475481e339ba"`);
    await queryRunner.query(`ALTER TABLE "plan_entry" DROP CONSTRAINT "FK_e9555a62ef41dcf16803ebb8b44"`);
    await queryRunner.query(`ALTER TABLE "target_plan" DROP CONSTRAINT "FK_a70ce2561c242502044463015ef"`);
    await queryRunner.query(`ALTER TABLE "target_plan" DROP CONSTRAINT "FK_28789e678cb3c8d901df4ef2c2c"`);
    await queryRunner.query(`ALTER TABLE "indicator" DROP CONSTRAINT "FK_c1a901659d2633bddc25cac41f0"`);
    await queryRunner.query(`ALTER TABLE "requirement" DROP CONSTRAINT "FK_6935ec48d01b209549f4c8faa63"`);
    await queryRunner.query(`ALTER TABLE "requirement" DROP CONSTRAINT "FK_299794f3b3b220d24dd537df54d"`);
    await queryRunner.query(`ALTER TABLE "directive" DROP CONSTRAINT "FK_4fcff8cac6361ab6326722bb5be"`);
    await queryRunner.query(`ALTER TABLE "former_password" DROP CONSTRAINT "FK_0f9b12871f2859c9426c51fb300"`);
    await queryRunner.query(`ALTER TABLE "account" DROP CONSTRAINT "FK_851c46858804c2576be4b36e4de"`);
    await queryRunner.query(`ALTER TABLE "account" DROP CONSTRAINT "FK_098d24759a6aeeabc4a082526c1"`);
    await queryRunner.query(`ALTER TABLE "post_sponsorship" DROP CONSTRAINT "FK_34f66d367cb48255036fd9beefb"`);
    await queryRunner.query(`ALTER TABLE "post_sponsorship" DROP CONSTRAINT "FK_c873eef1589ebd05ee18fc27f8e"`);
    await queryRunner.query(`ALTER TABLE "post_holder" DROP CONSTRAINT "FK_7b5bb84f9ca952756d40ddfdb3b"`);
    await queryRunner.query(`ALTER TABLE "body_member" DROP CONSTRAINT "FK_54fc6d7fd72fbde8dbc24ec1440"`);
    await queryRunner.query(`ALTER TABLE "body_member" DROP CONSTRAINT "FK_b10aadb4a0739ba571b31b9fafa"`);
    await queryRunner.query(`ALTER TABLE "unit_alias" DROP CONSTRAINT "FK_cbdb97dbb00c6808d108c95fa6a"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP CONSTRAINT "FK_4ffe4000f317db404ec579605bd"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP CONSTRAINT "FK_3bf34166da259a7d8c0a5216bd4"`);
    await queryRunner.query(`ALTER TABLE "unit" DROP CONSTRAINT "FK_33443cd5de3c6b130acfd6aba63"`);
    await queryRunner.query(`DROP TABLE "setting"`);
    await queryRunner.query(`DROP INDEX "IDX_fae5a6b4a57f098e9af8520d49"`);
    await queryRunner.query(`DROP TABLE "session"`);
    await queryRunner.query(`DROP TABLE "stored_file"`);
    await queryRunner.query(`DROP TABLE "idempotency_key"`);
    await queryRunner.query(`DROP INDEX "IDX_73603c11e39e667b2daecc84cd"`);
    await queryRunner.query(`DROP INDEX "IDX_f44b7e9c0d50176bc07e018f63"`);
    await queryRunner.query(`DROP INDEX "IDX_06d570d7d1b40fbc994b5955be"`);
    await queryRunner.query(`DROP TABLE "audit_event"`);
    await queryRunner.query(`DROP INDEX "IDX_197f6403c6324c3f1b9ffeb763"`);
    await queryRunner.query(`DROP INDEX "IDX_2b9fe05fefd16b141b7478987e"`);
    await queryRunner.query(`DROP TABLE "evidence"`);
    await queryRunner.query(`DROP INDEX "IDX_0bf89fcfc85ebaa25640828a4b"`);
    await queryRunner.query(`DROP TABLE "objection"`);
    await queryRunner.query(`DROP INDEX "IDX_0a50080360d669964fb87f1083"`);
    await queryRunner.query(`DROP TABLE "urge"`);
    await queryRunner.query(`DROP INDEX "IDX_5f17e8f3f0108ecb9593e325c1"`);
    await queryRunner.query(`DROP TABLE "extension_request"`);
    await queryRunner.query(`DROP INDEX "IDX_590d9e02db368d28ffb12ea115"`);
    await queryRunner.query(`DROP INDEX "IDX_86c7b2c46cd7a61d3fd26e3ef8"`);
    await queryRunner.query(`DROP TABLE "review"`);
    await queryRunner.query(`DROP INDEX "IDX_63bb2e9d9ebd7d3216e3e1e917"`);
    await queryRunner.query(`DROP TABLE "completion_request"`);
    await queryRunner.query(`DROP INDEX "IDX_c34a7dfb5bc04c3c13d62da594"`);
    await queryRunner.query(`DROP TABLE "progress_report"`);
    await queryRunner.query(`DROP INDEX "IDX_fc9c278f4841e9fbc985c212b0"`);
    await queryRunner.query(`DROP INDEX "IDX_c0be2a3b2aaa6a054830427fd2"`);
    await queryRunner.query(`DROP INDEX "IDX_542e101dfd54643b2512951b21"`);
    await queryRunner.query(`DROP TABLE "assignment"`);
    await queryRunner.query(`DROP INDEX "IDX_b45431f1829c0a31644b57580f"`);
    await queryRunner.query(`DROP TABLE "recipient"`);
    await queryRunner.query(`DROP INDEX "IDX_ea178407d77a5ea6f8574bb485"`);
    await queryRunner.query(`DROP INDEX "IDX_61eeff06f455ac2d0733a6ef5c"`);
    await queryRunner.query(`DROP INDEX "IDX_5e7f7452bf7a6da9db64cf01fd"`);
    await queryRunner.query(`DROP INDEX "IDX_8da44a64284ada66482e47171e"`);
    await queryRunner.query(`DROP INDEX "IDX_93169d9cdf2f722b2d47a4d893"`);
    await queryRunner.query(`DROP TABLE "task"`);
    await queryRunner.query(`DROP INDEX "IDX_92f2c1029cca4c9ba3c485aa83"`);
    await queryRunner.query(`DROP TABLE "indicator_report"`);
    await queryRunner.query(`DROP TABLE "plan_entry"`);
    await queryRunner.query(`DROP INDEX "IDX_c1bc25abe019e45688040d8f26"`);
    await queryRunner.query(`DROP TABLE "target_plan"`);
    await queryRunner.query(`DROP INDEX "IDX_843bf8c0de69be8ea15fdc25fb"`);
    await queryRunner.query(`DROP TABLE "indicator"`);
    await queryRunner.query(`DROP INDEX "IDX_72cde95abfff21ec1ac5d1b0ad"`);
    await queryRunner.query(`DROP TABLE "assignment_light"`);
    await queryRunner.query(`DROP INDEX "IDX_0a582e864b956cd3322f1e69a4"`);
    await queryRunner.query(`DROP INDEX "IDX_6935ec48d01b209549f4c8faa6"`);
    await queryRunner.query(`DROP TABLE "requirement"`);
    await queryRunner.query(`DROP INDEX "IDX_4fcff8cac6361ab6326722bb5b"`);
    await queryRunner.query(`DROP TABLE "directive"`);
    await queryRunner.query(`DROP INDEX "IDX_d0f38f3ab9fd42a34ed7f42c75"`);
    await queryRunner.query(`DROP TABLE "source_text"`);
    await queryRunner.query(`DROP INDEX "IDX_5b769f91387ac98598521dd8f9"`);
    await queryRunner.query(`DROP INDEX "IDX_2f5aae492f3d5368c273fbc934"`);
    await queryRunner.query(`DROP TABLE "bulletin"`);
    await queryRunner.query(`DROP INDEX "IDX_0f9b12871f2859c9426c51fb30"`);
    await queryRunner.query(`DROP TABLE "former_password"`);
    await queryRunner.query(`DROP INDEX "IDX_41dfcb70af895ddf9a53094515"`);
    await queryRunner.query(`DROP TABLE "account"`);
    await queryRunner.query(`DROP TABLE "post_sponsorship"`);
    await queryRunner.query(`DROP INDEX "IDX_7b5bb84f9ca952756d40ddfdb3"`);
    await queryRunner.query(`DROP TABLE "post_holder"`);
    await queryRunner.query(`DROP INDEX "IDX_e28aa0c4114146bfb1567bfa9a"`);
    await queryRunner.query(`DROP TABLE "post"`);
    await queryRunner.query(`DROP TABLE "body_member"`);
    await queryRunner.query(`DROP INDEX "IDX_cbdb97dbb00c6808d108c95fa6"`);
    await queryRunner.query(`DROP TABLE "unit_alias"`);
    await queryRunner.query(`DROP INDEX "IDX_9af938443ef3b4e6495b032dcd"`);
    await queryRunner.query(`DROP INDEX "IDX_5618100486bb99d78de022e582"`);
    await queryRunner.query(`DROP TABLE "unit"`);
  }
}
