import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { placeFloat } from './placeFloat.ts';

interface TooltipProps {
  readonly children: ComponentChildren;
  /** The explanation: shown on hover, on focus and on touch; Escape closes it. */
  readonly explanation: ComponentChildren;
  readonly class?: string;
  /** Action of a click; default: a click opens the explanation, as needed for touch. */
  readonly onPress?: () => void;
}

/** Content with a tooltip: a figure with its exact value and basis, a mark with its findings. */
export function Tooltip({
  children,
  explanation,
  class: className = '',
  onPress,
}: TooltipProps): JSX.Element {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const isOpen = useSignal(false);

  useEffect(() => {
    if (!isOpen.value || anchor.current === null || bubble.current === null) return undefined;
    const shown = bubble.current;
    shown.showPopover();
    placeFloat(shown, anchor.current);
    const close = (): void => {
      isOpen.value = false;
    };
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', closeOnEscape);
    addEventListener('scroll', close, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      removeEventListener('scroll', close, { capture: true });
      if (shown.isConnected) shown.hidePopover();
    };
  }, [isOpen.value]);

  const open = (): void => {
    isOpen.value = true;
  };
  const close = (): void => {
    isOpen.value = false;
  };
  return (
    <span class="explained-frame" onPointerEnter={open} onPointerLeave={close}>
      <button
        ref={anchor}
        type="button"
        class={`explained ${className}`}
        aria-describedby={id}
        onFocus={open}
        onBlur={close}
        onClick={onPress ?? open}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" popover="manual" class="bubble">
        {explanation}
      </span>
    </span>
  );
}
