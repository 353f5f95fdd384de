// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReferenceListModel.h"
#include "ui/support/TestLab.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr QSize kPortrait{40, 50};

} // namespace

class tst_ReferenceListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesInWhatIsEnrolledMeanwhile()
    {
        tests::TestLab testLab;
        const auto gallery = testLab.addGallery(QStringLiteral("G"));
        testLab.addReference(gallery, QStringLiteral("p2"), QString(), QStringLiteral("b.png"));
        JobList jobs;
        Workplace workplace(testLab.lab(), {}, jobs, testLab.clock());
        ReferencePortraits portraits(workplace, kPortrait);
        ReferenceListModel model(workplace, portraits);
        QAbstractItemModelTester tester(&model);
        QSignalSpy completed(&model, &ReferenceListModel::completed);
        model.showGallery(gallery.id);
        QTRY_COMPARE(completed.count(), 1);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        testLab.addReference(gallery, QStringLiteral("p1"), QString(), QStringLiteral("a.png"));
        testLab.addReference(gallery, QStringLiteral("p3"), QString(), QStringLiteral("c.png"));
        model.refresh();
        QTRY_COMPARE(completed.count(), 2);
        QCOMPARE(model.rowCount(), 3);
        for (int i = 0; i < model.rowCount(); ++i) {
            QCOMPARE(model.index(i).data().toString().left(2), QStringLiteral("p%1").arg(i + 1));
        }
        QVERIFY2(reset.isEmpty(), "the list would jump to its beginning");
    }

    void readsAllRowsInOrder()
    {
        tests::TestLab testLab;
        const auto gallery = testLab.addGallery(QStringLiteral("G"));
        testLab.addReference(gallery, QStringLiteral("p2"), QStringLiteral("Berta"),
                             QStringLiteral("b.png"));
        testLab.addReference(gallery, QStringLiteral("p1"), QString(), QStringLiteral("a.png"));
        JobList jobs;
        Workplace workplace(testLab.lab(), {}, jobs, testLab.clock());
        ReferencePortraits portraits(workplace, kPortrait);
        ReferenceListModel model(workplace, portraits);
        QAbstractItemModelTester tester(&model);
        QSignalSpy completed(&model, &ReferenceListModel::completed);
        model.showGallery(gallery.id);
        QVERIFY(!model.isComplete());
        QTRY_COMPARE(completed.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("p1\na.png"));
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Berta\nb.png"));
        QVERIFY(model.index(1)
                    .data(ReferenceListModel::SearchTextRole)
                    .toString()
                    .contains(QStringLiteral("p2")));
        model.showGallery(std::nullopt);
        QCOMPARE(model.rowCount(), 0);
    }

    void portraitsComeWhenTheyAreLookedAt()
    {
        tests::TestLab testLab;
        const auto gallery = testLab.addGallery(QStringLiteral("G"));
        testLab.addReference(gallery, QStringLiteral("p1"), QString(), QStringLiteral("a.png"));
        JobList jobs;
        Workplace workplace(testLab.lab(), {}, jobs, testLab.clock());
        ReferencePortraits portraits(workplace, kPortrait);
        ReferenceListModel model(workplace, portraits);
        model.showGallery(gallery.id);
        QTRY_COMPARE(model.rowCount(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(!model.index(0).data(Qt::DecorationRole).isValid());
        QTRY_COMPARE(changed.count(), 1);
        const QImage portrait = model.index(0).data(Qt::DecorationRole).value<QImage>();
        QCOMPARE(portrait.size(), kPortrait);
    }

    void aMissingOriginalIsAFailureAndNotAskedForAgain()
    {
        tests::TestLab testLab;
        const auto gallery = testLab.addGallery(QStringLiteral("G"));
        const ReferenceId id =
            testLab.addReference(gallery, QStringLiteral("p1"), QString(), QStringLiteral("a.png"));
        QVERIFY(QDir(testLab.folder() + QStringLiteral("/originals")).removeRecursively());
        JobList jobs;
        Workplace workplace(testLab.lab(), {}, jobs, testLab.clock());
        ReferencePortraits portraits(workplace, kPortrait);
        QSignalSpy failed(&portraits, &ReferencePortraits::portraitFailed);
        QVERIFY(portraits.portrait(id).isNull());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(portraits.error(id));
        QVERIFY(portraits.portrait(id).isNull());
        QVERIFY(jobs.isIdle());
    }

    void anotherGalleryDropsTheAnswersToTheFirst()
    {
        tests::TestLab testLab;
        const auto first = testLab.addGallery(QStringLiteral("A"));
        const auto second = testLab.addGallery(QStringLiteral("B"));
        testLab.addReference(first, QStringLiteral("p1"), QString(), QStringLiteral("a.png"));
        testLab.addReference(second, QStringLiteral("p2"), QString(), QStringLiteral("b.png"));
        JobList jobs;
        Workplace workplace(testLab.lab(), {}, jobs, testLab.clock());
        ReferencePortraits portraits(workplace, kPortrait);
        ReferenceListModel model(workplace, portraits);
        model.showGallery(first.id);
        model.showGallery(second.id);
        QTRY_VERIFY(jobs.isIdle());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(model.index(0)).subject, QStringLiteral("p2"));
    }
};

QTEST_MAIN(tst_ReferenceListModel)
#include "tst_ReferenceListModel.moc"
