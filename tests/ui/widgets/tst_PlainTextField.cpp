// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainTextField.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>

using namespace semblance::ui;

class tst_PlainTextField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastesTextAlone_data()
    {
        QTest::addColumn<QMimeData*>("content");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << new QMimeData << QString();
        auto* text = new QMimeData;
        text->setText(QStringLiteral("§ 81b StPO"));
        QTest::newRow("text") << text << QStringLiteral("§ 81b StPO");
        auto* html = new QMimeData;
        html->setHtml(QStringLiteral("<b>bold</b>"));
        html->setText(QStringLiteral("bold"));
        QTest::newRow("formatted text") << html << QStringLiteral("bold");
        auto* image = new QMimeData;
        image->setImageData(QImage(4, 4, QImage::Format_RGB32));
        QTest::newRow("an image") << image << QString();
    }
    void pastesTextAlone()
    {
        QFETCH(QMimeData*, content);
        QFETCH(QString, text);
        QGuiApplication::clipboard()->setMimeData(content);
        PlainTextField field;
        field.show();
        field.setFocus();

        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);

        QCOMPARE(field.toPlainText(), text);
    }
};

QTEST_MAIN(tst_PlainTextField)
#include "tst_PlainTextField.moc"
