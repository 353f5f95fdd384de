// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ModelListModel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class TestModelListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEachModelIs()
    {
        ModelListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        ListedModel one;
        one.manifest.id = "face-1";
        one.manifest.job = matching::ModelJob::Embedding;
        one.manifest.licence = "MIT";
        one.state = ModelState::Absent;
        one.origin = ModelOrigin::OptionalPack;
        model.setModels({one, ListedModel()});
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(ModelListModel::NameColumn), QStringLiteral("face-1"));
        QCOMPARE(text(ModelListModel::JobColumn), QStringLiteral("Likeness of faces"));
        QCOMPARE(text(ModelListModel::StateColumn), QStringLiteral("not installed"));
        QCOMPARE(text(ModelListModel::OriginColumn), QStringLiteral("optional pack"));
        QCOMPARE(text(ModelListModel::LicenceColumn), QStringLiteral("MIT"));
    }

    void everyColumnHasAName()
    {
        const ModelListModel model;
        QSet<QString> names;
        for (int column = 0; column < ModelListModel::kColumns; ++column)
            names.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QCOMPARE(int(names.size()), ModelListModel::kColumns);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_APPLESS_MAIN(TestModelListModel)
#include "tst_ModelListModel.moc"
