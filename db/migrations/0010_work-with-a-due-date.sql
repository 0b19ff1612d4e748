-- Not breaking: a new column; without it a level counts at its own times, as before.
ALTER TABLE "staffing_levels" ADD COLUMN "due_workdays" smallint;--> statement-breakpoint
ALTER TABLE "staffing_levels" ADD CONSTRAINT "staffing_levels_due" CHECK ("staffing_levels"."due_workdays" BETWEEN 0 AND 20);