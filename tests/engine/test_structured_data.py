from generator.engine.structured_data import learning_resource
from tests.exports.sample import BARE, BEFORE, SCHOOL

URL = "https://thcs.example.vn/tin-hoc/6/bai-01-truoc/"


def test_a_material_is_a_learning_resource_of_its_lesson() -> None:
    made = learning_resource(BEFORE, SCHOOL, URL)

    provider = {"@type": "EducationalOrganization", "name": "Trường THCS Mẫu & Bạn"}
    assert made == {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "url": URL,
        "name": "Thông tin quanh em: một buổi sáng",
        "description": "Em nhìn lại một buổi sáng đi học.",
        "inLanguage": "vi",
        "educationalLevel": "Lớp 6",
        "learningResourceType": "Bài giảng đa phương tiện",
        "educationalUse": "Trước lớp học",
        "teaches": ["Phân biệt được thông tin và dữ liệu.", "Kể được bốn dạng dữ liệu."],
        "timeRequired": "PT15M",
        "keywords": ["thong-tin", "du-lieu"],
        "dateModified": "2023-09-15",
        "license": "https://creativecommons.org/licenses/by/4.0/deed.vi",
        "isAccessibleForFree": True,
        "audience": {"@type": "EducationalAudience", "educationalRole": "student"},
        "provider": provider,
        "isPartOf": {"@type": "Course", "name": "Tin học – Lớp 6"},
        "educationalAlignment": [
            {
                "@type": "AlignmentObject",
                "alignmentType": "teaches",
                "educationalFramework": "Phân phối chương trình Tin học – Lớp 6, năm học 2023-2024",
                "targetName": "Bài 1. Thông tin và dữ liệu",
            }
        ],
    }


def test_what_is_not_known_is_left_out() -> None:
    made = learning_resource(BARE, SCHOOL, URL)

    assert not {"description", "teaches", "timeRequired", "keywords", "license", "dateModified"} & made.keys()
    assert made["educationalAlignment"][0]["targetName"] == "on-tap"
