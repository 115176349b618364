"""What hints about tables share."""

from generator.model.message import Message, say


def first_line(path: str) -> str:
    """The first line that the table at this path should have."""
    if path.endswith("weeks.csv"):
        return "week,semester,start,end,note"
    if path.endswith("-doi-bai.csv"):
        return "old,new,old_title,new_title,guessed"
    if path.rpartition("/")[2].startswith("phan-cong-"):
        return "subject,grade,lesson,role,note"
    return "id,order,strand,chapter,title,kind,periods,weeks,outcomes"


def instead(meant: str, otherwise: Message) -> Message:
    """The way out when a name is unknown: the one that looks like it, and what else may be right."""
    return say("do you mean “{nearest}”? otherwise: {otherwise}", nearest=meant, otherwise=otherwise) if meant else otherwise
