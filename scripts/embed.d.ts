// Types of embed.js: copy this file into a project, or name it in a `/// <reference path="…" />`.

export interface County {
  /** Five digits, with the leading zero. */
  geoid: string;
  name: string;
}

/** What an event says, by its name. `view` is a query such as `county=adams&measure=arrests`; the default view is empty. */
export interface CountyMapEvents {
  /** The map answers. Comes again when the frame has been loaded anew. */
  ready: CustomEvent<{ view: string; county: County | null }>;
  /** The reader, or the host, has changed the view. */
  view: CustomEvent<{ view: string }>;
  /** Another county is chosen, or none any more. */
  select: CustomEvent<{ county: County | null }>;
}

/** As they are written in HTML. */
export interface CountyMapAttributes {
  /** Address of the embed page. */
  src?: string;
  view?: string;
  /** Name of the frame for readers who do not see it. */
  title?: string;
  /** The map's language, where it has it: `es`. */
  lang?: string;
  theme?: 'light' | 'dark';
  background?: 'transparent';
  controls?: 'all' | 'none';
  /** `off`: without the map's own headline. */
  heading?: 'off';
  /** CSS pixels kept until the frame has told its height. */
  height?: number | string;
}

interface CountyMapEventMap extends Omit<HTMLElementEventMap, keyof CountyMapEvents>, CountyMapEvents {}
type Listener<Name extends keyof CountyMapEventMap> = (this: CountyMapElement, event: CountyMapEventMap[Name]) => unknown;

/** `<county-map>`. Attributes other than the view are read and set with `getAttribute` and `setAttribute`. */
export interface CountyMapElement extends HTMLElement {
  /** The view that is shown. Setting it shows another. */
  view: string;

  addEventListener<Name extends keyof CountyMapEventMap>(
    type: Name, listener: Listener<Name>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof CountyMapEventMap>(
    type: Name, listener: Listener<Name>, options?: boolean | EventListenerOptions): void;
  removeEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What JSX takes beside the attributes. */
interface InJsx extends CountyMapAttributes {
  children?: any;
  class?: string;
  className?: string;
  id?: string;
  key?: any;
  ref?: any;
  slot?: string;
  style?: any;
}

declare global {
  interface HTMLElementTagNameMap {
    'county-map': CountyMapElement;
  }

  // React before version 19, and others that read the global names.
  namespace JSX {
    interface IntrinsicElements {
      'county-map': InJsx;
    }
  }
}

// React 19. Projects without it have no such module.
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'county-map': InJsx;
    }
  }
}
