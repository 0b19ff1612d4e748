import type { Markish, PlotOptions } from '@observablehq/plot'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Loading } from '../../../components/loading.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import './plot-figure.css'

type PlotLibrary = typeof import('@observablehq/plot')

interface PlotFigureProps {
  /** What the chart shows, also its text for screen readers. */
  readonly title: string
  readonly height?: number
  /** The marks of the chart; called again when the width or the data change. Keep it stable with `useCallback`. */
  readonly marks: (plot: PlotLibrary) => Markish[]
  readonly options?: PlotOptions
  /** The same numbers as a table. */
  readonly table: ReactNode
  readonly legend?: ReactNode
}

/**
 * A chart by Observable Plot, fetched only when the first chart is drawn, with its table under it. The style element that
 * Plot puts into its drawing is taken out, since the content security policy refuses it; `plot-figure.css` says the same.
 */
export function PlotFigure({ title, height = 260, marks, options, table, legend }: PlotFigureProps) {
  const { t } = useI18n()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [library, error] = usePlot()
  useEffect(() => {
    const element = box.current
    if (!element || !library || width === 0) return
    const chart = library.plot({
      width,
      height,
      className: 'plot',
      marginLeft: 44,
      marginBottom: 36,
      ...options,
      marks: marks(library),
    })
    for (const style of chart.querySelectorAll('style')) style.remove()
    // The picture has one name; its parts have none that would say more than the table does.
    for (const part of chart.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label')
      part.removeAttribute('aria-description')
    }
    chart.setAttribute('role', 'img')
    chart.setAttribute('aria-label', title)
    element.replaceChildren(chart)
  }, [library, width, height, marks, options, title])
  return (
    <figure className="plot-figure">
      <figcaption className="plot-figure__title">{title}</figcaption>
      {legend}
      {error !== undefined && <ProblemNotice error={error} />}
      {!library && error === undefined && <Loading />}
      <div ref={box} className="plot-figure__box" />
      <details>
        <summary>{t('charts.asTable')}</summary>
        {table}
      </details>
    </figure>
  )
}

function usePlot(): readonly [PlotLibrary | undefined, unknown] {
  const [state, setState] = useState<{ library?: PlotLibrary; error?: unknown }>({})
  useEffect(() => {
    let gone = false
    import('@observablehq/plot').then(
      library => {
        if (!gone) setState({ library })
      },
      (error: unknown) => {
        if (!gone) setState({ error })
      },
    )
    return () => {
      gone = true
    }
  }, [])
  return [state.library, state.error]
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(entries => setWidth(Math.floor(entries[0]?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
