package app

import (
	"context"
	"log"
	"runtime/debug"
	"sync"
)

// queue runs jobs one after the other on a goroutine of its own: the order of saves is the order of deeds.
type queue struct {
	mu     sync.Mutex
	idle   *sync.Cond
	more   *sync.Cond
	jobs   []func(context.Context)
	active bool
	closed bool
	ctx    context.Context
	stop   context.CancelFunc
	ended  chan struct{}
}

func newQueue() *queue {
	q := &queue{ended: make(chan struct{})}
	q.idle, q.more = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	q.ctx, q.stop = context.WithCancel(context.Background())
	go q.run()
	return q
}

func (q *queue) add(job func(context.Context)) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return
	}
	q.jobs = append(q.jobs, job)
	q.more.Signal()
}

func (q *queue) run() {
	defer close(q.ended)
	for {
		q.mu.Lock()
		for len(q.jobs) == 0 && !q.closed {
			q.more.Wait()
		}
		if len(q.jobs) == 0 {
			q.mu.Unlock()
			return
		}
		job := q.jobs[0]
		q.jobs, q.active = q.jobs[1:], true
		q.mu.Unlock()
		safely(func() { job(q.ctx) })
		q.mu.Lock()
		q.active = false
		if len(q.jobs) == 0 {
			q.idle.Broadcast()
		}
		q.mu.Unlock()
	}
}

// safely runs a job; a panic in it is logged and the rest goes on, since a lost save must not take the others along.
func safely(job func()) {
	defer func() {
		if r := recover(); r != nil {
			log.Printf("background: panic: %v\n%s", r, debug.Stack())
		}
	}()
	job()
}

// busy says whether something waits or is being done.
func (q *queue) busy() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.jobs) > 0 || q.active
}

func (q *queue) wait() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.jobs) > 0 || q.active {
		q.idle.Wait()
	}
}

// close lets all waiting jobs finish (they are saves) and ends the goroutine.
func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.more.Signal()
	q.mu.Unlock()
	<-q.ended
	q.stop()
}
