"""A device's voices for the tests: what they are given to say is kept, and an utterance ends when a test says so."""

from playwright.sync_api import Page

VOICES = """voices => {
  const spoken = window.hlSpoken = []; let current = null;
  const synth = new EventTarget();
  Object.assign(synth, {
    getVoices: () => synth.late ? voices : [],
    speak: one => { spoken.push([one.text, one.rate, one.voice.name]); current = one; },
    cancel: () => {
      const was = current;
      current = null;
      was?.dispatchEvent(Object.assign(new Event("error"), {error: "canceled"}));
    },
    pause: () => {}, resume: () => {},
  });
  Object.defineProperty(window, "speechSynthesis", {value: synth});
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; this.rate = 1; } };
  window.hlNext = () => { const was = current; current = null; was.dispatchEvent(new Event("end")); };
  window.hlVoices = () => { synth.late = true; synth.dispatchEvent(new Event("voiceschanged")); };
}"""
"""A device's voices, which come late; each utterance ends when ``hlNext`` says so."""
LINH = {"name": "Linh", "lang": "vi-VN", "localService": True, "default": True}


def spoken(page: Page) -> list[tuple[str, float, str]]:
    """What was said so far: text, pace, voice."""
    found: list[tuple[str, float, str]] = page.evaluate("hlSpoken")
    return found
