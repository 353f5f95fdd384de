// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CanvasAccessibility.h"

#include "ui/widgets/ImageCanvas.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// One face's box.
class FaceAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    FaceAccessible(ImageCanvas* canvas, int mark) : m_canvas(canvas), m_mark(mark) {}

    bool isValid() const override { return m_canvas && face(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override
    {
        return m_canvas ? m_canvas->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            //: %1: label such as Q-1; %2: size and place
            return ImageCanvas::tr("Face %1, %2")
                .arg(face()->label(), m_canvas->markDescription(*face()));
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_canvas->markRect(m_mark);
        return {m_canvas->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = m_canvas->marks()->selected() == m_mark;
        state.focused = m_canvas->hasFocus() && m_canvas->currentMark() == m_mark;
        state.offscreen = !m_canvas->rect().intersects(m_canvas->markRect(m_mark));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        m_canvas->setCurrentMark(m_mark);
        if (action == pressAction())
            m_canvas->marks()->select(m_mark);
        else
            m_canvas->setFocus();
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const FaceMark* face() const
    {
        return m_canvas->marks() ? m_canvas->marks()->find(m_mark) : nullptr;
    }

    QPointer<ImageCanvas> m_canvas;
    int m_mark;
};

class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(ImageCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::Canvas)
    {
    }
    ~CanvasAccessible() override
    {
        for (const auto& [mark, id] : m_faces)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(marks().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const int mark = marks()[static_cast<std::size_t>(index)].mark;
        auto found = m_faces.find(mark);
        if (found == m_faces.end()) {
            const auto id = QAccessible::registerAccessibleInterface(
                new FaceAccessible(canvas(), mark));
            found = m_faces.emplace(mark, id).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface* face = child(i);
            if (face->rect().contains(x, y))
                return face;
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->state().focused)
                return child(i);
        }
        return QAccessibleWidget::focusChild();
    }

private:
    ImageCanvas* canvas() const { return static_cast<ImageCanvas*>(widget()); }
    const std::vector<FaceMark>& marks() const
    {
        static const std::vector<FaceMark> kNone;
        return canvas()->marks() && canvas()->image() ? canvas()->marks()->marks() : kNone;
    }

    mutable std::map<int, QAccessible::Id> m_faces;
};

QAccessibleInterface* canvasInterface(const QString& className, QObject* object)
{
    if (className != QLatin1StringView(ImageCanvas::staticMetaObject.className()))
        return nullptr;
    auto* canvas = qobject_cast<ImageCanvas*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(canvasInterface);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

} // namespace semblance::ui
