import { useEffect } from 'react';

/**
 * A file let go beside the place that takes it, or before that place is there, would be opened by the browser instead of this page, and what was typed
 * would be gone. It is refused; the pointer says so while it hovers.
 */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      const ownField = event.target instanceof HTMLInputElement && event.target.type === 'file';
      if (event.defaultPrevented || ownField || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
