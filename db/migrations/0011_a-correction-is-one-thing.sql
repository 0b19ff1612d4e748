-- Not breaking: what a correction must say is held against missing values too; the service has asked for it all along.
ALTER TABLE "demand_adjustments" DROP CONSTRAINT "demand_adjustments_times";--> statement-breakpoint
ALTER TABLE "demand_adjustments" DROP CONSTRAINT "demand_adjustments_change";--> statement-breakpoint
ALTER TABLE "demand_adjustments" ADD CONSTRAINT "demand_adjustments_times" CHECK (num_nulls("demand_adjustments"."start_minute", "demand_adjustments"."end_minute") <> 1
      AND ("demand_adjustments"."start_minute" IS NULL OR (0 <= "demand_adjustments"."start_minute" AND "demand_adjustments"."start_minute" < "demand_adjustments"."end_minute" AND "demand_adjustments"."end_minute" <= 1440)));--> statement-breakpoint
ALTER TABLE "demand_adjustments" ADD CONSTRAINT "demand_adjustments_change" CHECK (num_nulls("demand_adjustments"."factor", "demand_adjustments"."customers") = 1 AND coalesce("demand_adjustments"."factor", 1) > 0
      AND ("demand_adjustments"."customers" IS NULL OR ("demand_adjustments"."customers" >= 0 AND "demand_adjustments"."site_code" IS NOT NULL AND "demand_adjustments"."channel" IS NOT NULL)));