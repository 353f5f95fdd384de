// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/GalleryListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

casework::Gallery gallery(qint64 id, const QString& name, int people, int references)
{
    casework::Gallery made;
    made.id = GalleryId{id};
    made.name = name;
    made.people = people;
    made.references = references;
    return made;
}

} // namespace

class tst_GalleryListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNameAndSize()
    {
        GalleryListModel model;
        QAbstractItemModelTester tester(&model);
        model.setGalleries({gallery(1, QStringLiteral("Custody"), 1, 2)});
        const QString text = model.index(0).data().toString();
        QVERIFY(text.startsWith(QStringLiteral("Custody\n")));
        QVERIFY(text.contains(QLatin1Char('1')) && text.contains(QLatin1Char('2')));
        QCOMPARE(model.index(0).data(GalleryListModel::NameRole).toString(),
                 QStringLiteral("Custody"));
        QVERIFY(
            !model.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('\n')));
    }

    void keepsItsRowsWhenOnlyFiguresChange()
    {
        GalleryListModel model;
        QAbstractItemModelTester tester(&model);
        model.setGalleries(
            {gallery(1, QStringLiteral("A"), 0, 0), gallery(2, QStringLiteral("B"), 0, 0)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setGalleries(
            {gallery(1, QStringLiteral("A"), 3, 4), gallery(2, QStringLiteral("B"), 0, 0)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        model.setGalleries({gallery(2, QStringLiteral("B"), 0, 0)});
        QCOMPARE(reset.count(), 1);
    }

    void findsByName()
    {
        GalleryListModel model;
        model.setGalleries(
            {gallery(1, QStringLiteral("A"), 0, 0), gallery(2, QStringLiteral("B"), 0, 0)});
        QCOMPARE(model.indexOf(QStringLiteral("B")).row(), 1);
        QVERIFY(!model.indexOf(QStringLiteral("C")).isValid());
    }
};

QTEST_MAIN(tst_GalleryListModel)
#include "tst_GalleryListModel.moc"
