"""What scripts say, in the reader's language: files of their own, once for the whole site and not in every page."""

import json

from generator.model.message import N_, Translate

LESSON = {
    "hlFigure": N_("Picture:"),
    "hlTable": N_("Here is a table; look at it on the screen."),
    "hlCode": N_("Here is a piece of code; look at it on the screen."),
    "hlPause": N_("Pause"),
    "hlResume": N_("Go on"),
    "hlStop": N_("Stop"),
    "hlPace": N_("Pace"),
    "hlSlow": N_("slow"),
    "hlUsual": N_("usual"),
    "hlFast": N_("fast"),
    "hlName": N_("Reading aloud"),
    "hlOn": N_("Marked on {day}; kept on this device only."),
    "hlOff": N_("Press when you have done this. Only this device remembers it, nothing is sent."),
    "hlBlocked": N_("This browser does not let the page remember anything, so the mark is gone when you leave. Everything else works."),
}
"""Reading aloud, and marking as done."""

QUESTIONS = {
    "answer": N_("Your answer"),
    "all": N_("Do all of them again"),
    "blank": N_("Blank ({n})"),
    "check": N_("Check"),
    "choose": N_("Choose"),
    "could": N_("I could do it"),
    "copied": N_("The link has been copied."),
    "done": N_("{done} of {all} questions done"),
    "false": N_("False"),
    "first": N_("Answer first, then check."),
    "judge": N_("Compare what you wrote with the model answer, then say yourself:"),
    "judged": N_("judged by yourself: {said}"),
    "later": N_("done again: {state}"),
    "left": N_("{n} places are still empty. Fill them in, or check again to leave them so."),
    "link": N_("Link to this result"),
    "own": N_("Do the questions myself"),
    "partly": N_("partly right"),
    "parts": N_("Not yet right: {parts}."),
    "practice": N_("This time was practice; the points stay those of your first try."),
    "print": N_("Print"),
    "proof": N_("This result says what was done on one device. It proves nothing, and nothing was sent anywhere."),
    "question": N_("Question {n}"),
    "result": N_("Your result"),
    "review": N_("I look at it again"),
    "right": N_("right"),
    "rule": N_(
        "Points are those of the first try at each question; trying again is practice. Written answers you judge yourself, without points."
    ),
    "score": N_("{score} of {most} points; {done} of {all} questions done"),
    "seen": N_("model answer seen"),
    "share": N_("Share the result"),
    "shared": N_("A shared result"),
    "show": N_("Show the answer"),
    "shuffle": N_("Shuffle the choices"),
    "true": N_("True"),
    "again": N_("Try again"),
    "todo": N_("not done yet"),
    "unread": N_("This link does not carry a readable result of this page."),
    "way": N_("Read the question once more and try again, or look at the answer."),
    "wrong": N_("not yet right"),
}
"""Questions and their result."""

FORM = {
    "attached": N_("The file is attached to this e-mail."),
    "blocked": N_("This browser does not let the page remember anything: do not close it before you have downloaded the file."),
    "choose": N_("Choose"),
    "downloaded": N_("The file is among your downloads."),
    "erased": N_("What you had written has been erased from this device."),
    "kept": N_("What you write is kept in this browser on this device only."),
    "left": N_("{name}: write your own words where it says “{mark}”, or delete the line"),
    "lessonFirst": N_("Choose subject, grade and phase first"),
    "letter": N_("Here is a new material for the library: the file {name}, for the folder {folder}."),
    "long": N_("{name}: {most} characters at most"),
    "maximum": N_("{name}: {limit} at most"),
    "minimum": N_("{name}: {limit} at least"),
    "missing": N_("{name}: nothing is written yet"),
    "network": N_("What the form needs could not be loaded: check the network, then open the page again. What you have written is kept."),
    "number": N_("{name}: write a whole number, such as 15"),
    "restored": N_("What you wrote here before is there again."),
    "served": N_("{title} (has one already)"),
    "subject": N_("New material: {name}"),
    "subjectFirst": N_("Choose the subject first"),
    "unchosen": N_("{name}: nothing is chosen yet"),
    "unfit": N_("{name}: this does not fit what was chosen above"),
    "wrong": N_("To be mended before the file can be made: {count}"),
}
"""The form for new materials."""

QUESTIONS_SCRIPT = "questions-words.js"
_FILES = {
    "lesson-words.js": ("hoclieuLesson", LESSON),
    QUESTIONS_SCRIPT: ("hoclieuQuestions", QUESTIONS),
    "write-words.js": ("hoclieuWrite", FORM),
}


def word_scripts(translate: Translate) -> dict[str, bytes]:
    """Scripts that hold the words, by the names that pages ask for them by; they stand beside the theme's own."""
    return {name: f"globalThis.{holder}={_json(words, translate)};\n".encode() for name, (holder, words) in _FILES.items()}


def _json(words: dict[str, str], translate: Translate) -> str:
    return json.dumps({key: translate(word) for key, word in sorted(words.items())}, ensure_ascii=False, separators=(",", ":"))
