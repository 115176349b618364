"""TCVN3: one character for each letter with its marks (TCVN 5712:1993, VN3). Capitals with tones are in fonts of their own."""

TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""What a character of Windows-1252 stands for."""

TCVN3["\u03bc"] = "à"
"""The Greek mu, which programs put in the place of the sign for micro."""
