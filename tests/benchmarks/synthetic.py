"""A library as large as one likes, made of words of the lower-secondary programme: the same seed, the same texts.

The sentences mean nothing. What counts for search is true to life: two-syllable words, function words between them, words shared
by the lessons of a subject and by all, titles that resemble one another or are the same, and in each lesson a few things of its own: the examples.
"""

from collections.abc import Iterator
from random import Random

from generator.engine.search import SearchText

CONCEPTS = {
    "toan": """
        tập hợp, phần tử, số tự nhiên, số nguyên âm, số nguyên tố, ước chung lớn nhất, bội chung nhỏ nhất, phân số, hỗn số, số
        thập phân, tỉ số phần trăm, số hữu tỉ, số vô tỉ, căn bậc hai, giá trị tuyệt đối, luỹ thừa, đơn thức, đa thức, hằng đẳng
        thức, phân thức đại số, phương trình bậc nhất, bất phương trình, hệ phương trình, hàm số, đồ thị, đường thẳng song song,
        tia phân giác, góc kề bù, tam giác cân, tam giác vuông, tam giác đồng dạng, định lí Pythagore, định lí Thalès, tứ giác,
        hình thang cân, hình bình hành, hình chữ nhật, hình thoi, hình lăng trụ, hình chóp đều, đường tròn, tiếp tuyến, góc nội
        tiếp, xác suất, biểu đồ cột, số trung bình, đường trung trực, trục đối xứng
    """,
    "khtn": """
        nguyên tử, phân tử, nguyên tố hoá học, bảng tuần hoàn, liên kết ion, phản ứng hoá học, dung dịch, nồng độ mol, axit, bazơ,
        muối, oxit, kim loại, hợp kim, khối lượng riêng, áp suất chất lỏng, lực ma sát, lực đẩy Archimedes, đòn bẩy, vận tốc, đồ
        thị quãng đường, sóng âm, ánh sáng, gương phẳng, thấu kính hội tụ, từ trường, nam châm, dòng điện, hiệu điện thế, điện
        trở, định luật Ohm, nhiệt năng, sự nở vì nhiệt, tế bào, mô, quang hợp, hô hấp tế bào, trao đổi nước, hệ tiêu hoá, hệ tuần
        hoàn, hệ thần kinh, di truyền, nhiễm sắc thể, đột biến gene, hệ sinh thái, quần thể, chuỗi thức ăn, vi khuẩn, virus, nấm,
        động vật có xương sống, thực vật hạt kín, năng lượng tái tạo, trái đất quay
    """,
    "tin-hoc": """
        thông tin, dữ liệu, vật mang tin, bit và byte, mạng máy tính, thiết bị kết nối, Internet, trang web, trình duyệt, máy tìm
        kiếm, thư điện tử, an toàn thông tin, mật khẩu mạnh, mạng xã hội, sơ đồ tư duy, soạn thảo văn bản, định dạng đoạn văn,
        bảng biểu, tìm kiếm và thay thế, thuật toán, sơ đồ khối, cấu trúc tuần tự, cấu trúc rẽ nhánh, cấu trúc lặp, ngôn ngữ lập
        trình trực quan, biến nhớ, bảng tính điện tử, địa chỉ ô, hàm tính tổng, lọc dữ liệu, biểu đồ, bài trình chiếu, hiệu ứng
        chuyển trang, hệ điều hành, tệp và thư mục, phần mềm ứng dụng, thiết bị vào ra, sắp xếp nổi bọt, tìm kiếm nhị phân, bản
        quyền số, ứng xử trên mạng, chỉnh sửa ảnh, dựng video, mô phỏng
    """,
    "lich-su-dia-li": """
        nguồn sử liệu, cách tính thời gian, xã hội nguyên thuỷ, Ai Cập cổ đại, Lưỡng Hà, Ấn Độ cổ đại, Hy Lạp và La Mã, nhà nước
        Văn Lang, nước Âu Lạc, khởi nghĩa Hai Bà Trưng, chiến thắng Bạch Đằng, nhà Lý dời đô, nhà Trần, khởi nghĩa Lam Sơn, phong
        trào Tây Sơn, triều Nguyễn, cách mạng công nghiệp, chiến tranh thế giới, cách mạng tháng Tám, chiến dịch Điện Biên Phủ,
        kinh tuyến, vĩ tuyến, bản đồ địa hình, chuyển động quanh trục, các mùa trong năm, núi lửa và động đất, khoáng sản, khí áp
        và gió, biến đổi khí hậu, vòng tuần hoàn nước, sông và hồ, thuỷ triều, đất feralit, rừng nhiệt đới, dân cư đô thị, châu Á,
        châu Phi, châu Âu, biển Đông, đồng bằng sông Hồng, Tây Nguyên, Đông Nam Bộ
    """,
    "ngu-van": """
        truyện đồng thoại, truyện cổ tích, truyền thuyết, truyện ngụ ngôn, thơ lục bát, thơ sáu chữ, tuỳ bút, kí, văn bản nghị
        luận, văn bản thông tin, người kể chuyện, ngôi kể, điểm nhìn, cốt truyện, nhân vật, đề tài, chủ đề, biện pháp tu từ, so
        sánh, nhân hoá, ẩn dụ, hoán dụ, điệp ngữ, từ láy, từ ghép, nghĩa của từ, thành ngữ, tục ngữ, trạng ngữ, cụm danh từ, mở
        rộng vị ngữ, câu ghép, dấu chấm phẩy, liên kết câu, mạch lạc văn bản, bài văn kể chuyện, bài văn tả cảnh, đoạn văn cảm
        xúc, thuyết minh quy tắc, biên bản, thảo luận nhóm
    """,
    "gdcd": """
        tự hào truyền thống gia đình, yêu thương con người, siêng năng kiên trì, tôn trọng sự thật, tự lập, tự nhận thức bản thân,
        tình huống nguy hiểm, tiết kiệm, công dân nước Việt Nam, quyền trẻ em, giữ chữ tín, di sản văn hoá, quản lí tiền, tệ nạn
        xã hội, bạo lực học đường, căng thẳng tâm lí, bảo vệ môi trường, lao động cần cù, sống có lí tưởng, khoan dung, hoạt động
        cộng đồng, tiêu dùng thông minh
    """,
}
"""Subjects and what their lessons are about."""

FORMS = (
    "{a} và {b}",
    "Tìm hiểu {a} qua {b}",
    "Luyện tập về {a} và {b}",
    "{a}: từ {b} đến {c}",
    "Ôn tập {a}, {b}, {c}",
    "Thực hành {a} với {b}",
    "Ngân hàng câu hỏi: {a}, {b}",
    "Vì sao cần {a}? Liên hệ với {b}",
)
THINGS = """
    chợ nổi, quán cơm, cây bàng, sân bóng, bể bơi, xe đạp điện, con thuyền thúng, cánh diều, ruộng bậc thang, vườn rau, ao cá, đàn
    vịt, máy bơm, bếp củi, nồi áp suất, ấm nước, tủ lạnh, quạt trần, bóng đèn, pin mặt trời, đồng hồ cát, cầu thang, mái ngói,
    hàng rào tre, giếng làng, đình làng, lễ hội đua ghe, múa lân, bánh chưng, mâm cỗ, áo dài, nón lá, gánh hàng rong, xe buýt, bến
    phà, cầu treo, đèo Hải Vân, ga tàu, sân bay, ngọn hải đăng, bãi biển, rạn san hô, rừng tràm, vườn quốc gia, đàn voi, tổ ong,
    con kiến, chim sẻ, cá rô, rùa biển, hoa sen, cây lúa, hạt cà phê, trái sầu riêng, quả bưởi, củ khoai lang, bắp ngô, lá trầu,
    cây mía, bông vải, sợi tơ tằm, thư viện, phòng thí nghiệm, vở kịch, bức tranh, cây đàn bầu, trống cơm, sáo trúc, bản nhạc, sổ
    tay, hộp bút, thước kẻ, kính lúp, la bàn, bản vẽ, mô hình giấy, que diêm, viên phấn, túi vải, chai nhựa, lon sữa, giấy báo cũ,
    dây thừng, ròng rọc, xi măng, viên gạch, cát vàng, thanh sắt, lá đồng, thau nhôm, gương soi, điện thoại, loa kéo, máy ảnh, vé
    xem phim, phiếu mua hàng, hoá đơn điện, sổ tiết kiệm, tiền lẻ, cân đồng hồ, bình chia độ, nhiệt kế, giải bơi lội, trận cầu
    lông, ván cờ vua, cuộc thi chạy, đội văn nghệ, câu lạc bộ sách, buổi cắm trại, chuyến tham quan, kì nghỉ hè, cơn bão, trận
    lụt, mùa khô, sương muối, cầu vồng, nhật thực, thuỷ triều đỏ, gió mùa, đêm trăng, bình minh
"""
"""What examples are about."""

SENTENCES = (
    "Em quan sát {x} rồi cho biết {a} liên quan thế nào đến {b}.",
    "Trong bài trước, chúng ta đã học về {a}; hôm nay ta tìm hiểu {b} qua {x}.",
    "Muốn hiểu rõ {a}, trước hết em cần nhớ lại {b} và {c}.",
    "Đáp án: {a} là đúng vì {x} và {y} không làm thay đổi {b}.",
    "Hãy lấy hai ví dụ về {a} mà em gặp ở {x} hoặc {y}.",
    "Nhiều bạn nhầm {a} với {b}, nhất là khi nói đến {x}.",
    "Bảng dưới đây cho thấy {x} và {y} khác nhau ở những điểm nào khi xét {a}.",
    "Nhóm của em trình bày kết quả về {x} trước lớp trong {n} phút, có dùng {a}.",
    "Khi {a} tăng lên thì {x} cũng có thể thay đổi theo {y}.",
    "Em ghi vào vở một câu hỏi về {x} và {a} để thầy cô giải đáp.",
    "Câu {n}. Với {x}, phát biểu nào sau đây nói đúng về {a}?",
    "Kết luận này chỉ đúng khi ta xét {x} cùng với {y} và {b}.",
    "Người ta dùng {a} để giải quyết nhiều việc thực tế, chẳng hạn {x} hay {y}.",
    "Có {n} bạn trong lớp kể về {x}, số còn lại kể về {y}.",
)
GRADES = (6, 7, 8, 9)
COMMON = (
    "Ôn tập giữa kì {k}",
    "Ôn tập cuối kì {k}",
    "Ôn tập chương {n}",
    "Kiểm tra 15 phút số {n}",
    "Luyện tập chung",
    "Bài tập cuối chương {n}",
)
"""Titles that every subject has."""
ENDS = (": luyện tập", ": bài tập tự luyện", " (tiếp theo)", ": phiếu học tập", ": tự kiểm tra")
"""What sets the second material of a lesson apart."""
COMMON_SHARE, AGAIN_SHARE, SAME_SHARE = 0.08, 0.1, 0.3
"""Of the lessons: those with a title that every subject has, those with a title from before; of second materials: those with the same."""


def texts(count: int, *, syllables: int = 500, seed: int = 11) -> Iterator[SearchText]:
    """So many texts of about so many syllables, spread over subjects and grades, two to a lesson: before class and after.

    Titles collide as they do in schools: the two materials of a lesson often share one, or all of it but its end; the same matter
    comes back in another grade; and every subject has its “Ôn tập giữa kì 1”.
    """
    random = Random(seed)
    concepts, things = {subject: _listed(text) for subject, text in CONCEPTS.items()}, _listed(THINGS)
    subjects, earlier = sorted(concepts), dict[str, list[tuple[str, list[str]]]]()
    for lesson in range(-(-count // 2)):
        subject, grade = subjects[lesson % len(subjects)], GRADES[lesson // len(subjects) % len(GRADES)]
        title, own = _lesson(random, concepts[subject], earlier.setdefault(subject, []))
        for turn in range(min(2, count - 2 * lesson)):
            about = [own[0], own[1], *own, *random.sample(concepts[subject], 4), random.choice(concepts[random.choice(subjects)])]
            examples = random.sample(things, 6)
            body: list[str] = []
            while sum(len(one.split()) for one in body) < syllables:
                body.append(_sentence(random, SENTENCES, random.sample(about, 3) + random.sample(examples, 2)))
            yield SearchText(
                address=f"{subject}/{grade}/bai-{lesson:04}-{('truoc', 'sau')[turn]}/",
                title=_second(random, title, own) if turn else title,
                subject=subject,
                grade=grade,
                week=1 + lesson % 35,
                phase=("before", "after")[turn],
                type=("lecture", "exercise", "question-bank")[(lesson + turn) % 3],
                headings=("Nhiệm vụ", f"Em biết gì về {own[0]}?", own[1], "Tự kiểm tra"),
                text=" ".join(("Nhiệm vụ", f"Em biết gì về {own[0]}?", own[1], *body, "Tự kiểm tra")),
            )


def _lesson(random: Random, concepts: list[str], earlier: list[tuple[str, list[str]]]) -> tuple[str, list[str]]:
    """A lesson's title and what it is about: mostly new, sometimes what an earlier grade had, sometimes what every subject has."""
    own, kind = random.sample(concepts, 4), random.random()
    if kind < COMMON_SHARE:
        return random.choice(COMMON).format(n=random.randint(1, 6), k=random.randint(1, 2)), own
    if earlier and kind < COMMON_SHARE + AGAIN_SHARE:
        return random.choice(earlier)
    earlier.append((_sentence(random, FORMS, own), own))
    return earlier[-1]


def _second(random: Random, title: str, own: list[str]) -> str:
    """The title of a lesson's other material: the same, the same with an end of its own, or another of the same matter."""
    kind = random.random()
    if kind < SAME_SHARE:
        return title
    return title + random.choice(ENDS) if kind < 2 * SAME_SHARE else _sentence(random, FORMS, own)


def _sentence(random: Random, forms: tuple[str, ...], words: list[str]) -> str:
    form = random.choice(forms).format(**dict(zip("abcxy", words, strict=False)), n=random.randint(1, 40))
    return form[0].upper() + form[1:]


def _listed(text: str) -> list[str]:
    return [" ".join(one.split()) for one in text.split(",")]
