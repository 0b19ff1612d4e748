import type { forecasts as de } from '../de/forecasts.ts'
import type { Translation } from '../messages.ts'

/** Forecast: versions, model, a new run. */
export const forecasts: Translation<typeof de> = {
  version: 'Forecast',
  versionOf: 'Version {version} of {date}',
  facts:
    'Forecast version {version}, model {model}, for {from} to {to}, learnt from counts up to {trainedTo}. The interval holds {coverage} of what may come. Computed {at} ({by}).',
  faults: { one: '{count} series without a forecast', other: '{count} series without a forecast' },
  none: 'No forecast yet',
  noneText: 'Start a new forecast above; it needs some weeks of counted days.',
  'run.button': 'New forecast',
  'run.title': 'Compute a new forecast',
  'run.text':
    'For all sites and channels, as a new version. Earlier versions stay and can be judged later by what came.',
  'run.weeks': 'How far ahead',
  'run.weeksUnit': 'weeks',
  'run.start': 'Compute',
  'run.done': 'A new forecast is ready.',
}
