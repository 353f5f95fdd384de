// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/WheelScrolls.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace semblance::ui;

namespace {

/// A column that is higher than its window, with one of each at its top.
struct Column
{
    QScrollArea area;
    QComboBox* choice = new QComboBox;
    QSpinBox* number = new QSpinBox;
    QSlider* slider = new QSlider(Qt::Horizontal);

    Column()
    {
        auto* content = new QWidget;
        auto* layout = new QVBoxLayout(content);
        choice->addItems({QStringLiteral("unknown"), QStringLiteral("sketch")});
        for (QWidget* field : {static_cast<QWidget*>(choice), static_cast<QWidget*>(number),
                               static_cast<QWidget*>(slider)})
            layout->addWidget(field);
        auto* below = new QWidget;
        below->setFixedHeight(2000);
        layout->addWidget(below);
        number->setValue(50);
        slider->setValue(50);
        area.setWidgetResizable(true);
        area.setWidget(content);
        area.resize(300, 300);
        area.show();
    }
};

/// One notch towards the person, over the middle of `field`; what does not take it hands it on to
/// what it stands in, as the window system's wheel does.
void turnWheelOver(QWidget& field)
{
    QWidget* window = field.window();
    const QPointF place = field.mapTo(window, field.rect().center());
    for (QWidget* widget = &field; widget; widget = widget->parentWidget()) {
        QWheelEvent event(place, window->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
        if (event.isAccepted())
            return;
    }
}

} // namespace

class TestWheelScrolls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        letWheelOnlyScroll(*static_cast<QApplication*>(QApplication::instance()));
    }

    void valuesStay_data()
    {
        QTest::addColumn<bool>("isFocused");
        QTest::newRow("without the keyboard") << false;
        QTest::newRow("with it") << true;
    }

    void valuesStay()
    {
        QFETCH(bool, isFocused);
        Column column;
        QVERIFY(QTest::qWaitForWindowActive(&column.area));
        for (QWidget* field :
             {static_cast<QWidget*>(column.choice), static_cast<QWidget*>(column.number),
              static_cast<QWidget*>(column.slider)}) {
            column.area.verticalScrollBar()->setValue(0);
            if (isFocused)
                field->setFocus();
            turnWheelOver(*field);
            QVERIFY2(column.area.verticalScrollBar()->value() > 0, "the column scrolls instead");
        }
        QCOMPARE(column.choice->currentIndex(), 0);
        QCOMPARE(column.number->value(), 50);
        QCOMPARE(column.slider->value(), 50);
    }
};

QTEST_MAIN(TestWheelScrolls)
#include "tst_WheelScrolls.moc"
