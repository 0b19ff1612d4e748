-- Not breaking: a forecast day's score is removed when the counts it was judged by change; it is made anew when next asked for.
CREATE FUNCTION forget_scores_of_changed_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM forecast_day_scores
    WHERE site_code = OLD.site_code AND channel = OLD.channel AND date = OLD.date;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER demand_days_forget_scores AFTER UPDATE OR DELETE ON demand_days
  FOR EACH ROW EXECUTE FUNCTION forget_scores_of_changed_counts();
