// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/LikenessReading.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <algorithm>
#include <mutex>
#include <set>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr double kSame = 0.65;

/// A face of a look: where it stands and whose it is; S is too small for a template.
struct Shown
{
    double x = 0;
    char person = 'A';
};

/// Of which look a face is, and where in it.
using Read = std::pair<std::size_t, std::size_t>;

/// The person is the face's score, which nothing here asks for; the look is the frame's name.
FrameLook lookAt(std::size_t number, const std::vector<Shown>& faces)
{
    FrameLook look{
        {tests::plainImage({400, 80}, 9, 9, 9), Orientation::TopLeft, {}, std::to_string(number)}};
    for (const Shown& shown : faces)
        look.sightings.push_back({{number,
                                   double(number) / 6,
                                   {{shown.x, 20, 40, 40},
                                    double(shown.person),
                                    QuarterTurn::None,
                                    FaceOrigin::Detected},
                                   0.5},
                                  {}});
    return look;
}

/// What was read of looks, and whose templates each face has then, '.' for none.
struct Outcome
{
    std::set<Read> read;
    std::string given;
};

class Reader
{
public:
    explicit Reader(std::size_t mostCompared = 6) : m_reading(likeness(), kSame, mostCompared, 2) {}

    /// At most `together` at once.
    Outcome read(std::vector<FrameLook> looks, std::size_t together = 100)
    {
        Outcome outcome;
        for (std::size_t first = 0; first < looks.size(); first += together) {
            const auto from = looks.begin() + std::ptrdiff_t(first);
            std::vector<FrameLook> part(
                from, from + std::ptrdiff_t(std::min(together, looks.size() - first)));
            if (!m_reading.read(part, {}))
                qFatal("not read");
            for (const FrameLook& look : part) {
                for (const Sighting& sighting : look.sightings)
                    outcome.given += sighting.face ? char(sighting.face->interEyePx) : '.';
            }
        }
        outcome.read = m_read;
        return outcome;
    }

private:
    FaceLikeness likeness()
    {
        FaceLikeness likeness;
        likeness.read = [this](const Photograph& photograph, const DetectedFace& face,
                               const StopToken&) -> Result<SeenTemplates> {
            const std::lock_guard lock(m_mutex);
            m_read.insert({std::stoul(photograph.name), std::size_t(face.box.x)});
            if (face.score == double('S'))
                return SeenTemplates();
            return std::make_shared<const ProbeTemplates>(ProbeTemplates{{}, face.score});
        };
        likeness.score = [](const ProbeTemplates& a, const ProbeTemplates& b) -> Result<double> {
            return a.interEyePx == b.interEyePx ? 1.0 : 0.0;
        };
        return likeness;
    }

    std::mutex m_mutex;
    std::set<Read> m_read;
    LikenessReading m_reading;
};

/// One face at one place, a letter a look: '-' is nobody, a small letter a doubtful frame.
std::vector<FrameLook> oneAfterTheOther(const std::string& people)
{
    std::vector<FrameLook> looks;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const char person = char(std::toupper(people[i]));
        looks.push_back(
            lookAt(i, person == '-' ? std::vector<Shown>() : std::vector{Shown{0, person}}));
        if (std::islower(people[i]))
            looks.back().doubt = imagery::FrameDoubt::Damaged;
    }
    return looks;
}

} // namespace

class TestLikenessReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atOnePlace_data()
    {
        QTest::addColumn<std::string>("people");
        QTest::addColumn<std::string>("read");
        QTest::addColumn<std::string>("given");
        const auto row = [](const char* name, const char* people, const char* read,
                            const char* given) {
            QTest::newRow(name) << std::string(people) << std::string(read) << std::string(given);
        };
        row("somebody stays", "AAAAAAAAAA", "x..x...x.x", "AAAAAAAAAA");
        row("one look", "A", "x", "A");
        row("another takes the place", "AAABBBBB", "xxxx...x", "AAABBBBB");
        row("another, after four looks", "AAAABBBB", "x..xxxxx", "AAAABBBB");
        row("both in turn", "AABBBBAA", "xxxxxxxx", "AABBBBAA");
        row("for two looks only", "ABBAAAAA", "x..x...x", "AAAAAAAA");
        row("out of sight for a look", "AA-AAAAA", "xx-x...x", "AAAAAAA");
        row("a doubtful frame", "AAaAAAAA", "x..x...x", "AA.AAAAA");
        row("too small for a template", "SSSSSS", "xxxxxx", "......");
        row("grown large enough", "SSAAAAAA", "xxxx...x", "..AAAAAA");
    }

    void atOnePlace()
    {
        QFETCH(std::string, people);
        QFETCH(std::string, read);
        QFETCH(std::string, given);
        std::set<Read> expected;
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (read[i] == 'x')
                expected.insert({i, 0});
        }
        for (const std::size_t together : {4, 8, 100}) {
            const Outcome outcome = Reader().read(oneAfterTheOther(people), together);
            QCOMPARE(outcome.given, given);
            QVERIFY(outcome.read == expected);
        }
    }

    /// Each could be taken for the other: all are read.
    void nextToEachOther()
    {
        std::vector<FrameLook> looks;
        for (std::size_t i = 0; i < 4; ++i)
            looks.push_back(lookAt(i, {{100, 'A'}, {130, 'B'}, {300, 'C'}}));
        const Outcome outcome = Reader().read(looks);
        QCOMPARE(outcome.given, std::string("ABCABCABCABC"));
        QCOMPARE(outcome.read.size(), std::size_t(4 + 4 + 2));
    }

    void movedFurtherThanAFaceIsWide()
    {
        const Outcome outcome = Reader().read({lookAt(0, {{0, 'A'}}), lookAt(1, {{10, 'A'}}),
                                               lookAt(2, {{60, 'A'}}), lookAt(3, {{70, 'A'}})});
        QCOMPARE(outcome.read, (std::set<Read>{{0, 0}, {1, 10}, {2, 60}, {3, 70}}));
    }

    void theLargestOnly()
    {
        const Outcome outcome =
            Reader(1).read({lookAt(0, {{0, 'A'}, {200, 'B'}}), lookAt(1, {{0, 'A'}, {200, 'B'}})});
        QCOMPARE(outcome.read, (std::set<Read>{{0, 0}, {1, 0}}));
        QCOMPARE(outcome.given, std::string("A.A."));
    }

    void whatCannotBeReadIsSaid()
    {
        FaceLikeness likeness;
        likeness.read = [](const Photograph& photograph, const DetectedFace&,
                           const StopToken&) -> Result<SeenTemplates> {
            return failure(ErrorCode::BackendFailed, Stage::Templates, photograph.name);
        };
        likeness.score = [](const ProbeTemplates&, const ProbeTemplates&) -> Result<double> {
            return 1.0;
        };
        std::vector<FrameLook> looks{lookAt(7, {{0, 'A'}})};
        const auto read = LikenessReading(likeness, kSame, 6, 2).read(looks, {});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BackendFailed);
        QCOMPARE(read.error().subject, std::string("7"));
    }

    void stopped()
    {
        StopSource source;
        source.request_stop();
        std::vector<FrameLook> looks{lookAt(0, {{0, 'A'}})};
        FaceLikeness likeness;
        likeness.read = [](const Photograph&, const DetectedFace&, const StopToken&) {
            return Result<SeenTemplates>(SeenTemplates());
        };
        const auto read = LikenessReading(likeness, kSame, 6, 2).read(looks, source.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestLikenessReading)
#include "tst_LikenessReading.moc"
