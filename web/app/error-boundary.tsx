import { Component, type ReactNode } from 'react'
import { ProblemNotice } from '../components/problem-notice.tsx'

interface State {
  readonly error: unknown
}

/** Catches what a page throws while it is drawn, so that the rest of the application stays usable. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <ProblemNotice error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
