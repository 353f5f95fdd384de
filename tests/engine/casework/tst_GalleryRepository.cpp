// SPDX-License-Identifier: GPL-3.0-or-later
// What every GalleryRepository must do, run on each kind of storage.
#include "casework/gallery/Gallery.h"
#include "support/TestLab.h"

#include <QTest>

#include <limits>
#include <thread>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::sampleReference;

class TestGalleryRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void createdGalleriesAreListedByName();
    void createRefusesBlanks_data();
    void createRefusesBlanks();
    void namesCompareWithoutCase_data();
    void namesCompareWithoutCase();
    void aReferenceComesBackExactly();
    void hostileTextIsKeptAsText_data();
    void hostileTextIsKeptAsText();
    void theSameBytesOfAPersonAreThereOnce();
    void theSameBytesMayShowTwoPeople();
    void aListIsAddedWholeOrNotAtAll_data();
    void aListIsAddedWholeOrNotAtAll();
    void aListReportsWhatWasThere();
    void referencesComeBySubjectThenImage();
    void anUnknownGalleryOrReferenceIsSaid();
    void missingTemplatesAreFound();
    void templatesOfAnotherFileOfThatNameDoNotCount();
    void snapshotEntriesFollowTheModelsOrder();
    void theRevisionRisesWithEveryChange();
    void problemsAreReplacedAsAWhole();
    void oneEnrolmentAtATime();
    void threadsWorkSideBySide();

private:
    GalleryRepository& galleries() { return m_lab.lab->galleries(); }
    Gallery gallery(const QString& name = QStringLiteral("Custody"));
    Gallery counted(const Gallery& gallery) { return galleries().byName(gallery.name).value(); }

    tests::TestLab m_lab;
    QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
};

void TestGalleryRepository::initTestCase_data()
{
    QTest::addColumn<int>("maker");
    const auto makers = tests::labMakers();
    for (std::size_t i = 0; i < makers.size(); ++i)
        QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
}

void TestGalleryRepository::init()
{
    QFETCH_GLOBAL(int, maker);
    m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
}

void TestGalleryRepository::cleanup()
{
    m_lab.lab.reset();
    m_lab.place.reset();
}

Gallery TestGalleryRepository::gallery(const QString& name)
{
    return galleries()
        .create(name, QStringLiteral("Intake 2026"), QStringLiteral("Act § 1"), m_now)
        .value();
}

void TestGalleryRepository::createdGalleriesAreListedByName()
{
    const Gallery second = gallery(QStringLiteral("Zoo"));
    const Gallery first = gallery(QStringLiteral("Ärzte"));
    QVERIFY(second.id != first.id);
    const auto all = galleries().all().value();
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].name, QStringLiteral("Zoo"));
    QCOMPARE(all[1].name, QStringLiteral("Ärzte"));
    QCOMPARE(all[0].source, QStringLiteral("Intake 2026"));
    QCOMPARE(all[0].legalBasis, QStringLiteral("Act § 1"));
    QCOMPARE(all[0].createdUtc, m_now);
    QCOMPARE(all[0].people, 0);
    QCOMPARE(all[0].references, 0);
}

void TestGalleryRepository::createRefusesBlanks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("legalBasis");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << QString() << "s"
                             << "l"
                             << "name";
    QTest::newRow("spaces as name") << " \t"
                                    << "s"
                                    << "l"
                                    << "name";
    QTest::newRow("no source") << "n"
                               << ""
                               << "l"
                               << "source";
    QTest::newRow("no legal basis") << "n"
                                    << "s"
                                    << "  "
                                    << "legalBasis";
}

void TestGalleryRepository::createRefusesBlanks()
{
    QFETCH(QString, name);
    QFETCH(QString, source);
    QFETCH(QString, legalBasis);
    QFETCH(QString, field);
    const auto created = galleries().create(name, source, legalBasis, m_now);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::InvalidInput);
    QCOMPARE(created.error().subject, field.toStdString());
    QVERIFY(galleries().all()->empty());
}

void TestGalleryRepository::namesCompareWithoutCase_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("Latin") << "Custody"
                           << "cUSTODY";
    QTest::newRow("umlaut") << "Über"
                            << "über";
    QTest::newRow("sharp s") << "Straße"
                             << "STRASSE";
    QTest::newRow("Cyrillic") << "Полиция"
                              << "ПОЛИЦИЯ";
    QTest::newRow("composed and not")
        << QString::fromUtf8("\u00e9") << QString::fromUtf8("e\u0301");
    QTest::newRow("what cannot be seen")
        << QStringLiteral("Custody") << QString::fromUtf8("Cus\u200btody");
    QTest::newRow("spaces around") << "Custody"
                                   << " Custody ";
}

void TestGalleryRepository::namesCompareWithoutCase()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    gallery(first);
    const auto again = galleries().create(second, QStringLiteral("s"), QStringLiteral("l"), m_now);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::GalleryExists);
    QCOMPARE(galleries().byName(second)->name, first);
    QCOMPARE(galleries().all()->size(), std::size_t{1});
}

void TestGalleryRepository::aReferenceComesBackExactly()
{
    const Gallery custody = gallery();
    const NewReference added = sampleReference(QStringLiteral("anna"), 7);
    const auto id = galleries().addReference(custody.id, added.reference, added.templates);
    QVERIFY(id);
    const Reference found = galleries().reference(*id).value();
    QCOMPARE(found.id, *id);
    QCOMPARE(found.gallery, custody.id);
    QCOMPARE(found.subject.id, added.reference.subject.id);
    QCOMPARE(found.subject.displayName, added.reference.subject.displayName);
    QCOMPARE(found.subject.fields, added.reference.subject.fields);
    QCOMPARE(found.image, added.reference.image);
    QCOMPARE(found.original, added.reference.original);
    QVERIFY(found.face == added.reference.face);
    QVERIFY(found.landmarks == added.reference.landmarks);
    QVERIFY(found.quality == added.reference.quality);
    QCOMPARE(found.enrolledUtc, added.reference.enrolledUtc);
    const auto entries =
        galleries().snapshotEntries(custody.id, {{"model-a"}, {"model-b"}}).value();
    QCOMPARE(entries.size(), std::size_t{1});
    QVERIFY(entries[0].templates == added.templates);
    QCOMPARE(counted(custody).people, 1);
    QCOMPARE(counted(custody).references, 1);
}

void TestGalleryRepository::hostileTextIsKeptAsText_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("SQL") << "Robert'); DROP TABLE reference; --";
    QTest::newRow("HTML") << "<script>alert(\"1\")</script>&amp;";
    QTest::newRow("many scripts") << QString::fromUtf8("Jürgen Žižka 照片 مرحبا 😀");
    QTest::newRow("quotes and backslashes") << "a\"b\\c'd`e%f_g";
}

void TestGalleryRepository::hostileTextIsKeptAsText()
{
    QFETCH(QString, words);
    const auto created = galleries().create(words, words, words, m_now);
    QVERIFY(created);
    QCOMPARE(created->source, words);
    NewReference added = sampleReference(QStringLiteral("x"), 1);
    added.reference.subject = {words, words, {{words, words}}};
    added.reference.image = words;
    const auto id = galleries().addReference(created->id, added.reference, added.templates);
    QVERIFY(id);
    const Reference found = galleries().reference(*id).value();
    QCOMPARE(found.subject.id, words);
    QCOMPARE(found.subject.displayName, words);
    QCOMPARE(found.subject.fields, added.reference.subject.fields);
    QCOMPARE(found.image, words);
    const std::vector<EnrolmentProblem> problems{{words,
                                                  words,
                                                  {ErrorCode::NoFace,
                                                   Stage::Detection,
                                                   words.toStdString(),
                                                   words.toStdString(),
                                                   {{words.toStdString(), words.toStdString()}}}}};
    QVERIFY(galleries().saveProblems(created->id, problems));
    const auto kept = galleries().problems(created->id).value();
    QCOMPARE(kept[0].image, words);
    QCOMPARE(kept[0].error.facts[0].value, words.toStdString());
}

void TestGalleryRepository::theSameBytesOfAPersonAreThereOnce()
{
    const Gallery custody = gallery();
    const NewReference added = sampleReference(QStringLiteral("anna"), 1);
    QVERIFY(galleries().addReference(custody.id, added.reference, added.templates));
    NewReference again = sampleReference(QStringLiteral("anna"), 1);
    again.reference.image = QStringLiteral("another name.jpg");
    const auto refused = galleries().addReference(custody.id, again.reference, again.templates);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ReferenceExists);
    QCOMPARE(counted(custody).references, 1);
    const Gallery other = gallery(QStringLiteral("Other"));
    QVERIFY(galleries().addReference(other.id, added.reference, added.templates));
}

void TestGalleryRepository::theSameBytesMayShowTwoPeople()
{
    const Gallery custody = gallery();
    QVERIFY(galleries().addReferences(custody.id, {sampleReference(QStringLiteral("anna"), 1),
                                                   sampleReference(QStringLiteral("bert"), 1)}));
    QCOMPARE(counted(custody).people, 2);
    QCOMPARE(counted(custody).references, 2);
}

void TestGalleryRepository::aListIsAddedWholeOrNotAtAll_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("blank subject") << 0;
    QTest::newRow("no templates") << 1;
    QTest::newRow("a template without numbers") << 2;
    QTest::newRow("a template with a number that is none") << 3;
    QTest::newRow("landmarks that are no numbers") << 4;
}

void TestGalleryRepository::aListIsAddedWholeOrNotAtAll()
{
    QFETCH(int, fault);
    const Gallery custody = gallery();
    std::vector<NewReference> list{sampleReference(QStringLiteral("anna"), 1),
                                   sampleReference(QStringLiteral("bert"), 2)};
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    switch (fault) {
    case 0:
        list[1].reference.subject.id = QStringLiteral(" ");
        break;
    case 1:
        list[1].templates.clear();
        break;
    case 2:
        list[1].templates[1].values.clear();
        break;
    case 3:
        list[1].templates[1].values[0] = kNan;
        break;
    default:
        list[1].reference.landmarks.points[5].x = static_cast<double>(kNan);
    }
    const auto before = *galleries().revision(custody.id);
    const auto added = galleries().addReferences(custody.id, list);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
    QCOMPARE(counted(custody).people, 0);
    QCOMPARE(counted(custody).references, 0);
    QCOMPARE(*galleries().revision(custody.id), before);
}

void TestGalleryRepository::aListReportsWhatWasThere()
{
    const Gallery custody = gallery();
    const NewReference first = sampleReference(QStringLiteral("anna"), 1);
    const NewReference second = sampleReference(QStringLiteral("anna"), 2);
    const auto id = galleries().addReference(custody.id, first.reference, first.templates);
    const auto ids = galleries().addReferences(custody.id, {second, first, second}).value();
    QCOMPARE(ids.size(), std::size_t{3});
    QVERIFY(ids[0] && *ids[0] != *id);
    QVERIFY(!ids[1]);
    QVERIFY(!ids[2]);
    QCOMPARE(counted(custody).references, 2);
    QCOMPARE(counted(custody).people, 1);
}

void TestGalleryRepository::referencesComeBySubjectThenImage()
{
    const Gallery custody = gallery();
    for (const auto& [subject, number] : {std::pair("b", 1), {"a", 3}, {"B", 4}, {"a", 2}})
        QVERIFY(galleries().addReferences(custody.id,
                                          {sampleReference(QString::fromLatin1(subject), number)}));
    const auto images = [this, &custody](int offset, int limit) {
        QStringList names;
        const auto found = galleries().references(custody.id, offset, limit).value();
        for (const Reference& reference : found)
            names << reference.image;
        return names.join(QLatin1Char(' '));
    };
    QCOMPARE(images(0, 10), QStringLiteral("B/4.jpg a/2.jpg a/3.jpg b/1.jpg"));
    QCOMPARE(images(1, 2), QStringLiteral("a/2.jpg a/3.jpg"));
    QCOMPARE(images(4, 2), QString());
}

void TestGalleryRepository::anUnknownGalleryOrReferenceIsSaid()
{
    const GalleryId none{77};
    QCOMPARE(galleries().byName(QStringLiteral("none")).error().code, ErrorCode::GalleryNotFound);
    QCOMPARE(galleries().revision(none).error().code, ErrorCode::GalleryNotFound);
    const NewReference added = sampleReference(QStringLiteral("a"), 1);
    QCOMPARE(galleries().addReference(none, added.reference, added.templates).error().code,
             ErrorCode::GalleryNotFound);
    QCOMPARE(galleries().reference(ReferenceId{5}).error().code, ErrorCode::ReferenceNotFound);
    QCOMPARE(galleries().saveTemplates(none, {}).error().code, ErrorCode::GalleryNotFound);
    const Gallery custody = gallery();
    const auto id = galleries().addReference(gallery(QStringLiteral("Other")).id, added.reference,
                                             added.templates);
    for (const ReferenceId unknown : {ReferenceId{5000}, *id})
        QCOMPARE(galleries().saveTemplates(custody.id, {{unknown, added.templates}}).error().code,
                 ErrorCode::ReferenceNotFound);
}

void TestGalleryRepository::missingTemplatesAreFound()
{
    const Gallery custody = gallery();
    const auto ids = galleries()
                         .addReferences(custody.id, {sampleReference(QStringLiteral("a"), 1),
                                                     sampleReference(QStringLiteral("b"), 2)})
                         .value();
    QVERIFY(galleries().withoutTemplates(custody.id, {{"model-a"}, {"model-b"}})->empty());
    QCOMPARE(galleries().withoutTemplates(custody.id, {{"model-a"}, {"model-c"}})->size(),
             std::size_t{2});
    QVERIFY(galleries().saveTemplates(
        custody.id, {{*ids[0], {{{"model-c"}, {1}}, {{"model-a"}, {9, 9, 9}}}}}));
    const auto lacking =
        galleries().withoutTemplates(custody.id, {{"model-a"}, {"model-c"}}).value();
    QCOMPARE(lacking.size(), std::size_t{1});
    QCOMPARE(lacking[0], *ids[1]);
    const auto entries = galleries().snapshotEntries(custody.id, {{"model-a"}}).value();
    QVERIFY(entries[0].templates == (matching::FaceTemplates{{{"model-a"}, {9, 9, 9}}}));
}

void TestGalleryRepository::templatesOfAnotherFileOfThatNameDoNotCount()
{
    const matching::ModelIdentity ours{"model-a", Sha256::of(tests::bytesOf("ours"))};
    const matching::ModelIdentity others{"model-a", Sha256::of(tests::bytesOf("others"))};
    const Gallery custody = gallery();
    NewReference added = sampleReference(QStringLiteral("a"), 1);
    added.templates = {{ours, {1, 2}}};
    const auto id = galleries().addReference(custody.id, added.reference, added.templates);
    QVERIFY(galleries().withoutTemplates(custody.id, {ours})->empty());
    QCOMPARE(galleries().withoutTemplates(custody.id, {others}).value(),
             std::vector<ReferenceId>{*id});
    QVERIFY(galleries().snapshotEntries(custody.id, {others})->front().templates.empty());
    QVERIFY(galleries().saveTemplates(custody.id, {{*id, {{others, {3}}}}}));
    QVERIFY(galleries().snapshotEntries(custody.id, {others})->front().templates ==
            (matching::FaceTemplates{{others, {3}}}));
    QCOMPARE(galleries().withoutTemplates(custody.id, {ours})->size(), std::size_t{1});
}

void TestGalleryRepository::snapshotEntriesFollowTheModelsOrder()
{
    const Gallery custody = gallery();
    const auto added = sampleReference(QStringLiteral("a"), 1);
    const auto id = galleries().addReference(custody.id, added.reference, added.templates);
    const auto entries =
        galleries().snapshotEntries(custody.id, {{"model-b"}, {"model-x"}, {"model-a"}}).value();
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries[0].reference, *id);
    QCOMPARE(entries[0].subject, std::string("a"));
    QCOMPARE(entries[0].image, std::string("a/1.jpg"));
    QCOMPARE(entries[0].templates.size(), std::size_t{2});
    QCOMPARE(entries[0].templates[0].model.id, std::string("model-b"));
    QCOMPARE(entries[0].templates[1].model.id, std::string("model-a"));
}

void TestGalleryRepository::theRevisionRisesWithEveryChange()
{
    const Gallery custody = gallery();
    const auto revision = [this, &custody] { return *galleries().revision(custody.id); };
    const auto start = revision();
    const auto added = sampleReference(QStringLiteral("a"), 1);
    const auto id = galleries().addReference(custody.id, added.reference, added.templates);
    const auto afterAdding = revision();
    QVERIFY(afterAdding > start);
    QVERIFY(galleries().saveTemplates(custody.id, {{*id, added.templates}}));
    QVERIFY(revision() > afterAdding);
    const auto last = revision();
    QVERIFY(!galleries().addReference(custody.id, added.reference, added.templates));
    QVERIFY(galleries().saveProblems(custody.id, {}));
    QCOMPARE(revision(), last);
}

void TestGalleryRepository::problemsAreReplacedAsAWhole()
{
    const Gallery custody = gallery();
    QVERIFY(galleries().problems(custody.id)->empty());
    const EnrolmentProblem first{
        QStringLiteral("b.jpg"),
        QStringLiteral("b"),
        {ErrorCode::SeveralFaces, Stage::Enrolment, "b.jpg", "two", {{"faces", "2"}}}};
    const EnrolmentProblem second{
        QStringLiteral("a.jpg"), {}, {ErrorCode::ImageDamaged, Stage::Decoding, "a.jpg", "", {}}};
    QVERIFY(galleries().saveProblems(custody.id, {first, second}));
    QVERIFY(galleries().saveProblems(custody.id, {second, first}));
    const auto kept = galleries().problems(custody.id).value();
    QCOMPARE(kept.size(), std::size_t{2});
    QCOMPARE(kept[0].image, second.image);
    QCOMPARE(kept[0].error.stage, Stage::Decoding);
    QCOMPARE(kept[1].error.code, ErrorCode::SeveralFaces);
    QCOMPARE(kept[1].error.facts.size(), std::size_t{1});
    QCOMPARE(kept[1].error.facts[0].key, std::string("faces"));
}

void TestGalleryRepository::oneEnrolmentAtATime()
{
    auto lock = galleries().lockEnrolment();
    QVERIFY(lock);
    const auto second = galleries().lockEnrolment();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::LabBusy);
    lock->reset();
    QVERIFY(galleries().lockEnrolment());
}

void TestGalleryRepository::threadsWorkSideBySide()
{
    constexpr int kThreads = 4;
    constexpr int kEach = 25;
    const Gallery custody = gallery();
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread)
            threads.emplace_back([&, thread] {
                for (int i = 0; i < kEach; ++i) {
                    const auto added = galleries().addReferences(
                        custody.id, {sampleReference(QString::number(thread), i)});
                    if (!added || !galleries().references(custody.id, 0, 5))
                        ++failures;
                }
            });
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(counted(custody).references, kThreads * kEach);
    QCOMPARE(counted(custody).people, kThreads);
}

QTEST_GUILESS_MAIN(TestGalleryRepository)
#include "tst_GalleryRepository.moc"
