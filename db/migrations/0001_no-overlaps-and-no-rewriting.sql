-- Not breaking: what the schema file cannot say: validity that must not overlap, and rows that must not change once they count.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_no_overlap" EXCLUDE USING gist
  ("site_code" WITH =, "weekday" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_no_overlap" EXCLUDE USING gist
  ("person_id" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "person_skills" ADD CONSTRAINT "person_skills_no_overlap" EXCLUDE USING gist
  ("person_id" WITH =, "skill_code" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_no_overlap" EXCLUDE USING gist
  ("person_id" WITH =, "effect" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "weekly_free_times" ADD CONSTRAINT "weekly_free_times_no_overlap" EXCLUDE USING gist
  ("person_id" WITH =, "weekday" WITH =, int4range("start_minute", "end_minute") WITH &&, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "service_targets" ADD CONSTRAINT "service_targets_no_overlap" EXCLUDE USING gist
  (coalesce("site_code", '') WITH =, "channel" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "rule_settings" ADD CONSTRAINT "rule_settings_no_overlap" EXCLUDE USING gist
  ("rule_id" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);--> statement-breakpoint
CREATE FUNCTION keep_published_rosters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('published', 'superseded') THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'superseded'
    AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published roster cannot be changed (week of %, version %)', OLD.first_day, OLD.version
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'rosters_published_immutable', TABLE = 'rosters';
END $$;--> statement-breakpoint
CREATE TRIGGER "rosters_published_immutable" BEFORE UPDATE OR DELETE ON "rosters"
  FOR EACH ROW EXECUTE FUNCTION keep_published_rosters();--> statement-breakpoint
CREATE FUNCTION only_add_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_only_added', TABLE = TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_log_only_added" BEFORE UPDATE OR DELETE ON "audit_log"
  FOR EACH ROW EXECUTE FUNCTION only_add_rows();--> statement-breakpoint
CREATE TRIGGER "roster_transitions_only_added" BEFORE UPDATE ON "roster_transitions"
  FOR EACH ROW EXECUTE FUNCTION only_add_rows();
