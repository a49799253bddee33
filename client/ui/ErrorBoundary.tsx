import { Component, type ComponentChildren, type JSX } from 'preact';
import { failureOf, type PageFailure } from '../state/failure.ts';

interface ErrorBoundaryProps {
  /** What does not work if the content fails, as a sentence without its full stop. */
  readonly what: string;
  /** Shown instead of the content; `again` tries to draw the content once more. */
  readonly instead: (failure: PageFailure, again: () => void) => JSX.Element;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly failure: PageFailure | null;
}

/** Content whose errors do not reach the rest of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ failure: failureOf(this.props.what, error) });
  }

  override render(): ComponentChildren {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return this.props.instead(failure, () => {
      this.setState({ failure: null });
    });
  }
}
