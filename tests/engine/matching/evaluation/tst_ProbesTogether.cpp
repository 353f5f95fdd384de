// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ProbesTogether.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;

namespace {

EvaluatedFace face(std::vector<float> values, double interEyePx)
{
    EvaluatedFace made;
    made.templates = FaceTemplates{{ModelIdentity{"one", {}}, std::move(values)}};
    made.interEyePx = interEyePx;
    return made;
}

EvaluatedFace noFace(ErrorCode failure)
{
    EvaluatedFace made;
    made.failure = failure;
    return made;
}

using Searches = std::vector<std::vector<std::size_t>>;

} // namespace

Q_DECLARE_METATYPE(Searches)

class TestProbesTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followThePersonsInTheList_data();
    void followThePersonsInTheList();
    void areOneProbe();
    void whatFailedIsLeftOut();
};

void TestProbesTogether::followThePersonsInTheList_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<Searches>("searches");
    QTest::newRow("each by itself") << 1 << Searches{{0}, {1}, {2}, {3}, {4}};
    QTest::newRow("two, and what is left") << 2 << Searches{{0, 1}, {2}, {3}, {4}};
    QTest::newRow("as many as there are") << 9 << Searches{{0, 1, 2}, {3}, {4}};
}

void TestProbesTogether::followThePersonsInTheList()
{
    QFETCH(int, most);
    QFETCH(Searches, searches);
    QVERIFY(searchesOf({}, std::size_t(most)).empty());
    QCOMPARE(searchesOf({"a", "a", "a", "b", "a"}, std::size_t(most)), searches);
}

void TestProbesTogether::areOneProbe()
{
    const EvaluatedFace a = face({1, 0}, 40);
    const EvaluatedFace b = face({0, 1}, 30);
    const auto one = asOneFace({&a, &b});
    QVERIFY(one && one->templates);
    const std::vector<float>& values = one->templates->front().values;
    QVERIFY(values[0] > 0.70F && values[0] == values[1]);
    QCOMPARE(*asOneFace({&a})->templates, *a.templates);
}

void TestProbesTogether::whatFailedIsLeftOut()
{
    const EvaluatedFace none = noFace(ErrorCode::FaceTooSmall);
    const EvaluatedFace other = noFace(ErrorCode::NoFace);
    const EvaluatedFace seen = face({1, 0}, 10);
    QCOMPARE(*asOneFace({&none, &seen})->templates, *seen.templates);
    QCOMPARE(asOneFace({&none, &seen})->interEyePx, 10.0);
    QVERIFY(!asOneFace({&none, &other})->templates);
    QCOMPARE(asOneFace({&none, &other})->failure, ErrorCode::FaceTooSmall);
}

QTEST_APPLESS_MAIN(TestProbesTogether)
#include "tst_ProbesTogether.moc"
